import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client, queries } from '#client/rpc.ts';
import { useCompany, useMembers } from '#features/accounts/ui/use-company.ts';
import { momentWords } from '#features/accounts/ui/when.ts';
import { Button } from '#kit/controls/button.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { Note } from '#kit/notices/note.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { broughtWords } from './brought-words.ts';
import css from './imports.module.css';

/** What was imported before, newest first; each can be taken back as a whole. */
export function EarlierImports({ companyId }: { companyId: CompanyId }) {
  const { timeZone } = useCompany(companyId);
  const members = useMembers(companyId);
  const cache = useQueryClient();
  const [now] = useState(() => Date.now());
  const { data } = useSuspenseQuery({ ...queries.import.list.queryOptions({ input: { companyId } }), staleTime: 0 });
  const undo = useMutation({
    mutationFn: (importId: string) => client.import.undo({ companyId, importId }),
    onSettled: () => cache.invalidateQueries(),
  });
  if (data.length === 0) return null;
  const nameOf = (id: string | null) => members.find(({ memberId }) => memberId === id)?.name ?? '';
  return (
    <Section title="Earlier imports" first>
      {undo.error && <ErrorNote what="It was not taken back.">{problemOf(undo.error).message}</ErrorNote>}
      {undo.data && undo.data.kept.length > 0 && (
        <Note tone="warn" what="Taken back, except what somebody has changed since:" role="status">
          {undo.data.kept.join('; ')}. These were left as they are.
        </Note>
      )}
      <DataTable
        caption="Earlier imports"
        rows={data}
        rowId={({ importId }) => importId}
        columns={[
          {
            id: 'files',
            head: 'Files',
            names: true,
            cell: ({ files, madeAt, madeBy }) => (
              <span className={css['earlier']}>
                {files.join(', ')}
                <small>
                  {momentWords(madeAt, { timeZone, now })}, {nameOf(madeBy)}
                </small>
              </span>
            ),
          },
          { id: 'brought', head: 'Brought in', cell: ({ counts }) => broughtWords(counts) },
          {
            id: 'undo',
            head: <span className="ek-unseen">Undo</span>,
            cell: ({ importId, undoneAt, files }) =>
              undoneAt === null ? (
                <Button
                  tone="quiet"
                  does={`undo the import of ${files.join(', ')}`}
                  busy={undo.isPending && undo.variables === importId}
                  onClick={() => undo.mutate(importId)}
                >
                  Undo
                </Button>
              ) : (
                'undone'
              ),
          },
        ]}
      />
    </Section>
  );
}
