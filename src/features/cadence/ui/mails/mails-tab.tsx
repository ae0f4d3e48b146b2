import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { client, queries } from '#client/rpc.ts';
import { AccountHead } from '#features/accounts/ui/account/account-head.tsx';
import { zoneChoices } from '#features/accounts/ui/form/company-choices.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { useClock } from '#features/accounts/ui/form/use-clock.ts';
import { useCompany, useWords } from '#features/accounts/ui/use-company.ts';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { showToast } from '#kit/notices/toast-store.ts';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { MailChoice } from '../../contract/reminder.ts';
import { kindWords, type ReminderKind, reminderKinds } from '../../model/reminder/kind.ts';
import css from './mails.module.css';

type Chosen = Pick<MailChoice, 'off' | 'timeZone'>;

const COMPANY_ZONE = '';

function verdict({ server, off }: MailChoice): string {
  const on = reminderKinds.length - off.length;
  if (!server) return '0 mails are sent: this installation has no mail server.';
  return on === reminderKinds.length
    ? `All ${on} kinds of mail come to you.`
    : `${on} of ${reminderKinds.length} kinds of mail come to you.`;
}

/** What one company mails to one person. Each change is stored at once and can be taken back. */
export function MailsTab({ companyId }: { companyId: CompanyId }) {
  const company = useCompany(companyId);
  const words = useWords(companyId);
  const cache = useQueryClient();
  const attempt = useAttempt();
  const query = queries.reminder.readChoice.queryOptions({ input: { companyId } });
  const { data: choice } = useSuspenseQuery({ ...query, staleTime: 0 });
  const zone = choice.timeZone ?? company.timeZone;
  const there = useClock(zone);
  const zones = useMemo(
    () => [{ value: COMPANY_ZONE, label: `Where the company is (${company.timeZone})` }, ...zoneChoices(zone)],
    [company.timeZone, zone],
  );
  const store = async (next: Partial<Chosen>, seenVersion: number) => {
    const stored = await client.reminder.choose({ companyId, seenVersion, ...next });
    cache.setQueryData(query.queryKey, stored);
    return stored;
  };
  const change = (next: Partial<Chosen>, text: string) =>
    attempt.run(async () => {
      const { off, timeZone } = choice;
      const { version } = await store(next, choice.version);
      showToast({ text, undo: () => void attempt.run(() => store({ off, timeZone }, version)) });
    });
  const turn = (kind: ReminderKind, on: boolean) => {
    const off = reminderKinds.filter((one) => (one === kind ? !on : choice.off.includes(one)));
    void change({ off }, `${kindWords[kind].title}: ${on ? 'mailed to you' : 'no longer mailed to you'}.`);
  };
  return (
    <>
      <AccountHead companyId={companyId} tab="mails" answer={verdict(choice)}>
        <p>
          From {company.name} to {choice.email}. Each of your companies has its own choice.
        </p>
      </AccountHead>
      <ProblemNote
        problem={attempt.problem}
        onReload={() => void cache.invalidateQueries({ queryKey: query.queryKey })}
      />
      <Section first title="What is mailed to you">
        <ul className={css['kinds']}>
          {reminderKinds.map((kind) => (
            <li key={kind}>
              <CheckBox
                checked={!choice.off.includes(kind)}
                disabled={attempt.busy}
                aria-describedby={`mails-${kind}`}
                onChange={(on) => turn(kind, on)}
              >
                {kindWords[kind].title}
              </CheckBox>
              <p id={`mails-${kind}`} className={css['detail']}>
                {words.fill(kindWords[kind].detail)}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Where your morning is">
        <div className={css['zone']}>
          <SelectField
            label="Time zone"
            options={zones}
            value={choice.timeZone ?? COMPANY_ZONE}
            onChange={(value) => void change({ timeZone: value === COMPANY_ZONE ? null : value }, 'Time zone stored.')}
            help={`It is ${there} there now.`}
          />
        </div>
      </Section>
    </>
  );
}
