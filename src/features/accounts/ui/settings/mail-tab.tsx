import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, queries } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Mail } from '../../contract/mail.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useCompany } from '../use-company.ts';
import { type Clock, momentWords } from '../when.ts';
import css from './mail.module.css';
import { SettingsHead } from './settings-head.tsx';

type Counts = Readonly<Partial<Record<Mail['state'], number>>>;

const letters = (count: number) => (count === 1 ? '1 letter' : `${count} letters`);

function verdict(server: boolean, counts: Counts): string {
  const { kept = 0, sent = 0, queued = 0, failed = 0 } = counts;
  if (!server) return `${letters(kept)} kept here, none sent: no mail server is set.`;
  const waiting = queued === 0 ? '' : `, ${queued} waiting`;
  return `${letters(sent)} sent${waiting}, ${failed === 0 ? 'none failed' : `${failed} failed`}.`;
}

const states: Readonly<Record<Mail['state'], string>> = {
  queued: 'waiting',
  sent: 'sent',
  failed: 'failed',
  kept: 'kept here',
  withdrawn: 'not sent',
};

function LetterLine({ mail, clock }: { mail: Mail; clock: Clock }) {
  return (
    <details>
      <summary className={css['line']}>
        <b>{mail.subject}</b>
        <span>{mail.recipient}</span>
        <span className={css['state']}>{states[mail.state]}</span>
        <span className={css['state']}>{momentWords(mail.sentAt ?? mail.madeAt, clock)}</span>
      </summary>
      <pre className={css['text']}>{mail.body}</pre>
    </details>
  );
}

/** What was mailed, or would have been; what failed stands first and is sent again from here. */
export function MailTab({ companyId }: { companyId: CompanyId }) {
  const { timeZone } = useCompany(companyId);
  const cache = useQueryClient();
  const [now] = useState(() => Date.now());
  const attempt = useAttempt();
  const { data } = useSuspenseQuery({
    ...queries.mail.list.queryOptions({ input: { companyId } }),
    staleTime: 0,
  });
  const clock = { timeZone, now };
  const failed = data.items.filter(({ state }) => state === 'failed');
  const rest = data.items.filter(({ state }) => state !== 'failed');
  const tryAgain = (mailId: string) =>
    attempt.run(async () => {
      await client.mail.retry({ companyId, mailId });
      await cache.invalidateQueries({ queryKey: queries.mail.key() });
    });
  return (
    <>
      <SettingsHead companyId={companyId} tab="mail" answer={verdict(data.server, data.counts)}>
        {!data.server && (
          <p>
            Open a letter and hand on its link yourself, or start the server with <code>SMTP_URL</code> set.
          </p>
        )}
      </SettingsHead>
      <ProblemNote problem={attempt.problem} />
      {failed.length > 0 && (
        <Section first title="Failed" scope={data.counts.failed ?? failed.length}>
          <ul className={css['letters']}>
            {failed.map((mail) => (
              <li key={mail.mailId} className={css['failed']}>
                <div>
                  <LetterLine mail={mail} clock={clock} />
                  <p className={css['problem']}>{mail.problem}</p>
                </div>
                <Button
                  disabled={attempt.busy}
                  aria-label={`Try again: ${mail.subject}, to ${mail.recipient}`}
                  onClick={() => void tryAgain(mail.mailId)}
                >
                  Try again
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {data.items.length === 0 ? (
        <EmptyState icon="mail" title="Nothing was mailed yet.">
          Invitations and reminders are listed here.
        </EmptyState>
      ) : (
        <ul className={css['letters']}>
          {rest.map((mail) => (
            <li key={mail.mailId}>
              <LetterLine mail={mail} clock={clock} />
              {mail.problem && <p className={css['state']}>{mail.problem}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
