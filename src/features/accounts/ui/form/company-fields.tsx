import { useMemo } from 'react';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { RadioCards } from '#kit/fields/radio-cards.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import type { CompanySettings } from '../../contract/company.ts';
import { currencyChoices, kindCards, monthChoices, weekdayChoices, zoneChoices } from './company-choices.ts';
import { useClock } from './use-clock.ts';

/** The names by which the server speaks of these fields. */
export const companyFieldNames = ['name', 'kind', 'timeZone', 'currency', 'firstDayOfWeek', 'yearStartsMonth'] as const;

export function CompanyFields(props: {
  draft: CompanySettings;
  onChange: (draft: CompanySettings) => void;
  errors: Readonly<Record<string, string>>;
  /** What another first day of the week does to what is there. */
  weekHelp?: string | null;
}) {
  const { draft, onChange, errors, weekHelp } = props;
  const zones = useMemo(() => zoneChoices(draft.timeZone), [draft.timeZone]);
  const currencies = useMemo(() => currencyChoices(), []);
  const there = useClock(draft.timeZone);
  const put = (change: Partial<CompanySettings>) => onChange({ ...draft, ...change });
  return (
    <>
      <TextField
        label="Company name"
        value={draft.name}
        onChange={(name) => put({ name })}
        error={errors['name']}
        autoComplete="organization"
      />
      <RadioCards
        label="Who runs it"
        cards={kindCards}
        value={draft.kind}
        onChoose={(kind) => put({ kind })}
        error={errors['kind'] ?? null}
      />
      <FieldRow>
        <SelectField
          label="Time zone"
          options={zones}
          value={draft.timeZone}
          onChange={(timeZone) => put({ timeZone })}
          error={errors['timeZone']}
          help={`It is ${there} there now.`}
        />
        <SelectField
          label="Currency"
          options={currencies}
          value={draft.currency}
          onChange={(currency) => put({ currency })}
          error={errors['currency']}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          label="Weeks start on"
          options={weekdayChoices}
          value={String(draft.firstDayOfWeek)}
          onChange={(day) => put({ firstDayOfWeek: Number(day) })}
          error={errors['firstDayOfWeek']}
          help={weekHelp}
        />
        <SelectField
          label="The year starts in"
          options={monthChoices}
          value={String(draft.yearStartsMonth)}
          onChange={(month) => put({ yearStartsMonth: Number(month) })}
          error={errors['yearStartsMonth']}
          help="Quarters count from there."
        />
      </FieldRow>
    </>
  );
}
