import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '#client/rpc.ts';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { BackupState } from '../../contract/backup.ts';
import { useCompany } from '../use-company.ts';
import { type Clock, momentWords } from '../when.ts';
import css from './settings.module.css';
import { SettingsHead } from './settings-head.tsx';

const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

function verdict({ on, last, problem }: BackupState, clock: Clock): string {
  if (!on) return '0 backups are made: they are switched off.';
  if (problem) return `The last backup failed, ${momentWords(problem.at, clock)}.`;
  return last
    ? `Backed up ${momentWords(last.at, clock)}: ${sizeWords(last.bytes)}.`
    : '0 backups yet; the first comes tonight.';
}

/** Whether one night's disaster costs a day or everything. */
export function BackupTab({ companyId }: { companyId: CompanyId }) {
  const { timeZone } = useCompany(companyId);
  const [now] = useState(() => Date.now());
  const { data: state } = useSuspenseQuery({
    ...queries.backup.state.queryOptions({ input: { companyId } }),
    staleTime: 0,
  });
  const clock = { timeZone, now };
  const facts = [
    { what: 'Last', is: state.last ? `${state.last.name}, ${sizeWords(state.last.bytes)}` : 'none yet' },
    { what: 'Next', is: state.next ? momentWords(state.next, clock) : 'none planned' },
    { what: 'Kept in', is: state.folder ?? 'nowhere' },
  ];
  return (
    <>
      <SettingsHead companyId={companyId} tab="backup" answer={verdict(state, clock)}>
        <p>The server backs up every night with all companies it holds, and keeps the last 14.</p>
      </SettingsHead>
      {state.problem && (
        <ErrorNote what={`The backup failed, ${momentWords(state.problem.at, clock)}.`}>
          {state.problem.sentence}
        </ErrorNote>
      )}
      <div className={css['read']}>
        <DataTable
          caption="Nightly backup"
          rows={facts}
          rowId={(fact) => fact.what}
          columns={[
            { id: 'what', head: 'Nightly backup', names: true, cell: (fact) => fact.what },
            { id: 'is', head: <span className="ek-unseen">How it stands</span>, cell: (fact) => fact.is },
          ]}
        />
      </div>
      <p className={classNames(css['words'], css['apart'])}>
        By hand, on the server: <code>bin/evenkeel backup my-backup</code>. A backup on another machine survives this
        one: copy the folder somewhere else now and then.
      </p>
    </>
  );
}
