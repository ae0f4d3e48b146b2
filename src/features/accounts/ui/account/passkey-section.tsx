import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listPasskeys, type PasskeyView, removePasskey } from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { deviceWords } from '../../model/device.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { settled, useAttempt } from '../form/use-attempt.ts';
import css from '../settings/settings.module.css';
import { addPasskey, passkeysWork } from '../sign-in/passkey.ts';
import { useCompany } from '../use-company.ts';
import { dayWords } from '../when.ts';

const passkeysKey = ['account', 'passkeys'];

/** Devices that sign in by themselves: with a finger, a face or a key. */
export function PasskeySection({ companyId }: { companyId: CompanyId }) {
  const { timeZone } = useCompany(companyId);
  const cache = useQueryClient();
  const attempt = useAttempt();
  const [now] = useState(() => Date.now());
  const [asked, ask] = useState<PasskeyView | null>(null);
  const passkeys = useQuery({ queryKey: passkeysKey, queryFn: async () => settled(await listPasskeys()) }).data ?? [];
  const works = passkeysWork();
  const refresh = () => cache.invalidateQueries({ queryKey: passkeysKey });
  const add = () =>
    attempt.run(async () => {
      settled(await addPasskey(deviceWords(navigator.userAgent)));
      await refresh();
    });
  const remove = async ({ id }: PasskeyView) => {
    await attempt.run(async () => {
      settled(await removePasskey(id));
      await refresh();
    });
    ask(null);
  };
  return (
    <Section
      title="Passkeys"
      scope={passkeys.length}
      actions={
        works && (
          <Button icon="add" busy={attempt.busy} onClick={() => void add()}>
            Add a passkey
          </Button>
        )
      }
    >
      <ProblemNote problem={attempt.problem} />
      {passkeys.length === 0 ? (
        <EmptyState icon="key" title="No passkey yet.">
          {works
            ? 'A passkey signs you in with a finger, a face or a key, without a password.'
            : 'They need an address that starts with https, or this very machine.'}
        </EmptyState>
      ) : (
        <div className={css['read']}>
          <DataTable
            caption="Passkeys"
            rows={passkeys}
            rowId={(passkey) => passkey.id}
            columns={[
              { id: 'name', head: 'Made with', names: true, cell: (passkey) => passkey.name || 'a device' },
              {
                id: 'made',
                head: 'Added',
                cell: (passkey) => (passkey.createdAt ? dayWords(passkey.createdAt, { timeZone, now }) : ''),
              },
              {
                id: 'do',
                head: <span className="ek-unseen">Do</span>,
                figure: true,
                cell: (passkey) => (
                  <Button tone="quiet" aria-label={`Remove ${passkey.name ?? 'passkey'}`} onClick={() => ask(passkey)}>
                    Remove
                  </Button>
                ),
              },
            ]}
          />
        </div>
      )}
      <Dialog
        open={asked !== null}
        title="Remove this passkey"
        consequence="It no longer signs you in. Your password stays."
        confirm="Remove"
        tone="danger"
        busy={attempt.busy}
        onConfirm={() => asked && void remove(asked)}
        onClose={() => ask(null)}
      />
    </Section>
  );
}
