import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '#client/rpc.ts';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Mail } from '../../contract/activity.ts';
import { useCompany } from '../use-company.ts';
import { momentWords } from '../when.ts';
import css from './mail.module.css';
import { SettingsHead } from './settings-head.tsx';

const letters = (count: number) => (count === 1 ? '1 letter' : `${count} letters`);

function verdict(server: boolean, items: readonly Mail[]): string {
  const count = (state: Mail['state']) => items.filter((mail) => mail.state === state).length;
  if (!server) return `${letters(count('kept'))} kept here, none sent: no mail server is set.`;
  const failed = count('failed');
  return `${letters(count('sent'))} sent, ${failed === 0 ? 'none failed' : `${failed} failed`}.`;
}

const states: Readonly<Record<Mail['state'], string>> = {
  queued: 'waiting',
  sent: 'sent',
  failed: 'failed',
  kept: 'kept here',
};

/** What was mailed, or would have been. */
export function MailTab({ companyId }: { companyId: CompanyId }) {
  const { timeZone } = useCompany(companyId);
  const [now] = useState(() => Date.now());
  const { data } = useSuspenseQuery({
    ...queries.mail.list.queryOptions({ input: { companyId } }),
    staleTime: 0,
  });
  return (
    <>
      <SettingsHead companyId={companyId} tab="mail" answer={verdict(data.server, data.items)}>
        {!data.server && (
          <p>
            Open a letter and hand on its link yourself, or start the server with <code>SMTP_URL</code> set.
          </p>
        )}
      </SettingsHead>
      {data.items.length === 0 ? (
        <EmptyState icon="mail" title="Nothing was mailed yet.">
          Invitations and later letters are listed here with their text.
        </EmptyState>
      ) : (
        <ul className={css['letters']}>
          {data.items.map((mail) => (
            <li key={mail.mailId}>
              <details>
                <summary className={css['line']}>
                  <b>{mail.subject}</b>
                  <span>{mail.recipient}</span>
                  <span className={css['state']}>{states[mail.state]}</span>
                  <span className={css['state']}>{momentWords(mail.sentAt ?? mail.madeAt, { timeZone, now })}</span>
                </summary>
                {mail.problem && <p className={css['problem']}>{mail.problem}</p>}
                <pre className={css['text']}>{mail.body}</pre>
              </details>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
