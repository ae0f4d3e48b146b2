import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { showToast } from '#kit/notices/toast-store.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Company } from '../../contract/company.ts';
import { CompanyFields, companyFieldNames } from '../form/company-fields.tsx';
import { Form } from '../form/form.tsx';
import { FormFoot } from '../form/form-foot.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useCompany, useWords } from '../use-company.ts';
import { useRefresh } from '../use-refresh.ts';
import css from './settings.module.css';
import { useWeekMove } from './use-week-move.ts';
import { SettingsConflict } from './settings-conflict.tsx';

const settingsOf = (company: Company) => ({
  name: company.name,
  kind: company.kind,
  timeZone: company.timeZone,
  currency: company.currency,
  firstDayOfWeek: company.firstDayOfWeek,
  yearStartsMonth: company.yearStartsMonth,
  scorecardShared: company.scorecardShared,
});

/** Stored by its button, against the version it was opened with: somebody else's change is never written over. */
export function CompanyForm({ companyId }: { companyId: CompanyId }) {
  const company = useCompany(companyId);
  const [seen, setSeen] = useState(company);
  const [draft, setDraft] = useState(settingsOf(seen));
  const words = useWords(companyId);
  const attempt = useAttempt();
  const refresh = useRefresh(companyId);
  const weekHelp = useWeekMove(seen, draft.firstDayOfWeek);
  const start = async () => {
    const fresh = await refresh.freshCompany();
    setSeen(fresh);
    setDraft(settingsOf(fresh));
    attempt.clear();
  };
  const store = async (settings: typeof draft, seenVersion: number) => {
    const { version } = await client.company.change({ companyId, seenVersion, ...settings });
    await refresh.company();
    await start();
    return version;
  };
  const save = (over: Company) =>
    attempt.run(async () => {
      const version = await store(draft, over.version);
      const undo = () => void attempt.run(() => store(settingsOf(over), version));
      showToast({ text: 'Settings stored.', undo });
    });
  const keepYours = async () => void (await save(await refresh.freshCompany()));
  const conflict = attempt.problem?.code === 'CONFLICT';
  const changed = JSON.stringify(draft) !== JSON.stringify(settingsOf(seen));
  // Somebody else's change is taken over at once where nothing was typed yet.
  if (!changed && company.version > seen.version) {
    setSeen(company);
    setDraft(settingsOf(company));
  }
  return (
    <div className={css['read']}>
      <Form label="Settings of the company" attempt={attempt} onSubmit={() => void save(seen)}>
        <CompanyFields
          draft={draft}
          onChange={(next) => setDraft({ ...draft, ...next })}
          errors={attempt.problem?.fields ?? {}}
          weekHelp={weekHelp}
        />
        <div className={css['tick']}>
          <CheckBox
            checked={draft.scorecardShared}
            onChange={(scorecardShared) => setDraft({ ...draft, scorecardShared })}
          >
            {words.fill('Members see the company’s {scorecard} and {plan}')}
          </CheckBox>
        </div>
        {conflict ? (
          <SettingsConflict
            what="Somebody else changed the settings or the words meanwhile."
            theirs={attempt.problem?.current as typeof draft}
            yours={draft}
            busy={attempt.busy}
            onTakeTheirs={() => void start()}
            onKeepYours={() => void keepYours()}
          />
        ) : (
          <ProblemNote problem={attempt.problem} shown={companyFieldNames} />
        )}
        <FormFoot aside={changed ? 'not stored yet' : null}>
          <Button tone="primary" type="submit" hint="mod+Enter" busy={attempt.busy} disabled={!changed}>
            Store settings
          </Button>
        </FormFoot>
      </Form>
    </div>
  );
}
