import { useState } from 'react';
import { useCompany, useMembers } from '#features/accounts/ui/use-company.ts';
import { Button } from '#kit/controls/button.tsx';
import { NumberField } from '#kit/fields/number-field.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { earliestYear } from '#lib/calendar/earliest-day.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import type { Choices, Preview } from '../contract/import.ts';
import { TeamField } from './team-field.tsx';
import css from './imports.module.css';

type Asked = Preview['questions'][number];

const ways: Readonly<Partial<Record<Asked['asks'], readonly { readonly value: string; readonly label: string }[]>>> = {
  decimal: [
    { value: 'point', label: 'Decimal point: 1,234.50' },
    { value: 'comma', label: 'Decimal comma: 1.234,50' },
  ],
  dates: [
    { value: 'mdy', label: 'Month first: 08/13/2026' },
    { value: 'dmy', label: 'Day first: 13/08/2026' },
  ],
  combine: [
    { value: 'sum', label: 'Add them up' },
    { value: 'average', label: 'Take their average' },
    { value: 'last', label: 'Take the last one' },
  ],
};

const labels: Readonly<Record<Asked['asks'], string>> = {
  decimal: 'Numbers are written with',
  dates: 'Dates are written',
  combine: 'Several numbers of one period',
  year: 'Year of the first column',
  owner: 'Owner',
  team: 'Team',
  mapping: '',
};

/** One thing that the files leave open, with the rows that show why, answered in place. */
export function QuestionField(props: {
  companyId: CompanyId;
  question: Asked;
  choices: Choices;
  /** How many names can be answered one by one. */
  names: number;
  onChoose: (answer: Choices) => void;
}) {
  const { companyId, question, choices, names, onChoose } = props;
  const { asks, sentence, samples } = question;
  const label = labels[asks];
  const options = ways[asks];
  return (
    <div className={css['ask']} role="group" aria-label={sentence}>
      <p>
        <b>{sentence}</b>
      </p>
      {samples.length > 0 && (
        <ul className={css['samples']}>
          {samples.map((sample) => (
            <li key={sample}>{sample}</li>
          ))}
        </ul>
      )}
      {asks === 'year' && <YearField label={label} onYear={(year) => onChoose({ year })} />}
      {asks === 'owner' && (
        <OwnerField
          companyId={companyId}
          label={label}
          scope={names > 0 ? ', for all that the names above leave open' : ''}
          onOwner={(ownerId) => onChoose({ ownerId })}
        />
      )}
      {asks === 'team' && (
        <TeamField
          companyId={companyId}
          label={label}
          own="Nobody’s: each is its owner’s own"
          value={null}
          onChoose={onChoose}
        />
      )}
      {options && (
        <SelectField
          label={label}
          options={options}
          value={(choices as Readonly<Record<string, string | undefined>>)[asks] ?? null}
          placeholder="Choose"
          onChange={(value) => onChoose({ [asks]: value })}
        />
      )}
    </div>
  );
}

function YearField({ label, onYear }: { label: string; onYear: (year: number) => void }) {
  const [text, setText] = useState('');
  const year = Number(text);
  const real = Number.isInteger(year) && year >= earliestYear && year <= 2200;
  return (
    <form
      className={css['row']}
      onSubmit={(event) => {
        event.preventDefault();
        if (real) onYear(year);
      }}
    >
      <NumberField label={label} value={text} onChange={setText} />
      <Button type="submit" disabled={!real}>
        Take this year
      </Button>
    </form>
  );
}

function OwnerField({
  companyId,
  label,
  scope,
  onOwner,
}: {
  companyId: CompanyId;
  label: string;
  scope: string;
  onOwner: (id: MemberId) => void;
}) {
  const members = useMembers(companyId).filter(({ departedAt }) => departedAt === null);
  const { name } = useCompany(companyId);
  return (
    <SelectField
      label={label}
      help={`Somebody of ${name}${scope}; it can be changed for each of them later.`}
      options={members.map((member) => ({ value: member.memberId, label: member.name }))}
      value={null}
      placeholder="Choose a person"
      onChange={(value) => onOwner(value as MemberId)}
    />
  );
}
