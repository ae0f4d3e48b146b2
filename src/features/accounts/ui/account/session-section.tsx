import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as account from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import { Badge } from '#kit/marks/badge.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { deviceWords, placeWords } from '../../model/device.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { settled, useAttempt } from '../form/use-attempt.ts';
import { useCompany } from '../use-company.ts';
import { momentWords } from '../when.ts';
import css from './account.module.css';

export const sessionsKey = ['account', 'sessions'];

/** Where one is signed in. Ending one is at once: whoever sat there signs in again. */
export function SessionSection(props: { companyId: CompanyId; sessions: readonly account.SessionView[] }) {
  const { sessions } = props;
  const { timeZone } = useCompany(props.companyId);
  const cache = useQueryClient();
  const attempt = useAttempt();
  const [asking, ask] = useState(false);
  const [now] = useState(() => Date.now());
  const here = useQuery({
    queryKey: ['account', 'session'],
    queryFn: async () => settled(await account.readSession())?.session.id ?? null,
  }).data;
  const rows = sessions.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const end = (work: () => Promise<account.Outcome<unknown>>) =>
    attempt.run(async () => {
      settled(await work());
      await cache.invalidateQueries({ queryKey: sessionsKey });
    });
  const endAll = () =>
    void attempt.run(async () => {
      settled(await account.endAllSessions());
      globalThis.location.assign('/sign-in');
    });
  return (
    <Section
      first
      title="Where you are signed in"
      scope={rows.length}
      actions={
        <>
          {rows.length > 1 && (
            <Button disabled={attempt.busy} onClick={() => void end(account.endOtherSessions)}>
              Sign out the others
            </Button>
          )}
          <Button disabled={attempt.busy} onClick={() => ask(true)}>
            Sign out everywhere
          </Button>
        </>
      }
    >
      <ProblemNote problem={attempt.problem} />
      <DataTable
        caption="Where you are signed in"
        rows={rows}
        rowId={(session) => session.id}
        columns={[
          {
            id: 'device',
            head: 'Device',
            names: true,
            cell: (session) => (
              <>
                {deviceWords(session.userAgent)} {session.id === here && <Badge tone="accent">here</Badge>}
              </>
            ),
          },
          {
            id: 'place',
            head: 'Address',
            cell: (session) => <span className={css['address']}>{placeWords(session.ipAddress)}</span>,
          },
          { id: 'seen', head: 'Last seen', cell: (session) => momentWords(session.updatedAt, { timeZone, now }) },
          {
            id: 'since',
            head: 'Signed in',
            deskOnly: true,
            cell: (session) => momentWords(session.createdAt, { timeZone, now }),
          },
          {
            id: 'do',
            head: <span className="ek-unseen">Do</span>,
            figure: true,
            cell: (session) =>
              session.id !== here && (
                <Button
                  tone="quiet"
                  disabled={attempt.busy}
                  aria-label={`Sign out ${deviceWords(session.userAgent)}`}
                  onClick={() => void end(() => account.endSession(session.token))}
                >
                  Sign out
                </Button>
              ),
          },
        ]}
      />
      <Dialog
        open={asking}
        title="Sign out everywhere"
        consequence={`All ${rows.length} sessions end, this one too; you sign in again with your password. API tokens go on working.`}
        confirm="Sign out everywhere"
        tone="danger"
        busy={attempt.busy}
        onConfirm={endAll}
        onClose={() => ask(false)}
      />
    </Section>
  );
}
