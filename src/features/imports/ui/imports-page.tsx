import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client, queries } from '#client/rpc.ts';
import { SettingsHead } from '#features/accounts/ui/settings/settings-head.tsx';
import { Button } from '#kit/controls/button.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { Note } from '#kit/notices/note.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Choices, Preview } from '../contract/import.ts';
import { DropPlace } from './drop-place.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { FileList } from './file-list.tsx';
import { ImportPreview } from './import-preview.tsx';
import { broughtWords } from './brought-words.ts';
import { useSending } from './use-sending.ts';
import css from './imports.module.css';

function changesOf({ counts }: Preview): number {
  const { valuesSame: _, commitmentsSame: __, ...changing } = counts;
  return Object.values(changing).reduce((sum, count) => sum + count, 0);
}

const counted = (files: number) => (files === 1 ? '1 file' : `${files} files`);

function verdict(
  preview: Preview | undefined,
  files: number,
  { isSent, failed }: Record<'isSent' | 'failed', boolean>,
) {
  if (files === 0) return 'Bring your numbers in from a file.';
  if (failed) return 'Nothing is written yet.';
  if (!preview) return `${counted(files)} ${files === 1 ? 'is' : 'are'} being ${isSent ? 'read' : 'sent'}.`;
  const known = preview.files.filter(({ layout }) => layout !== null).length;
  const asked = preview.questions.length;
  const open =
    asked > 0
      ? `${asked === 1 ? 'one question' : `${asked} questions`} before anything is written`
      : changesOf(preview) === 0
        ? 'everything that can be used is here already'
        : 'nothing is written yet';
  return `${known} of ${preview.files.length} ${preview.files.length === 1 ? 'file' : 'files'} recognised; ${open}.`;
}

/** Answers that can have become wrong: whom or which team one chose can be gone since. */
function refusedOf(choices: Choices, fields: Readonly<Record<string, string>>): readonly string[] {
  const named = Object.keys(fields).filter((field) => field in choices);
  return named.length > 0 ? named : ['ownerId', 'teamId'].filter((field) => field in choices);
}

const without = (choices: Choices, fields: readonly string[]): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([field]) => !fields.includes(field)));

/** Files come in here: dropped, looked at, stored in one step, and taken back in one. */
export function ImportsPage({ companyId }: { companyId: CompanyId }) {
  const cache = useQueryClient();
  const { files, add, remove, clear } = useSending(companyId);
  const [choices, setChoices] = useState<Choices>({});
  const uploadIds = files.flatMap(({ uploadId }) => uploadId ?? []);
  const settled = files.length > 0 && files.every(({ uploadId, problem }) => uploadId !== null || problem !== null);
  const look = useQuery({
    ...queries.import.preview.queryOptions({ input: { companyId, uploadIds, choices } }),
    enabled: settled && uploadIds.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  });
  const preview = uploadIds.length > 0 ? look.data : undefined;
  const refused = look.error ? refusedOf(choices, problemOf(look.error).fields) : [];
  const forget = () => {
    clear();
    setChoices({});
  };
  const store = useMutation({
    mutationFn: ({ fingerprint, stop: { signal } }: { fingerprint: string; stop: AbortController }) =>
      client.import.store({ companyId, uploadIds, choices, fingerprint }, { signal }),
    onSuccess: forget,
    onSettled: () => cache.invalidateQueries(),
  });
  const cancelled = store.isError && store.variables.stop.signal.aborted;
  const ready = preview && preview.questions.length === 0 && changesOf(preview) > 0 && !look.isFetching;
  return (
    <>
      <SettingsHead
        companyId={companyId}
        tab="imports"
        answer={verdict(preview, files.length, { isSent: settled, failed: look.isError })}
      >
        <p>Importing the same file twice changes nothing, and every import can be undone.</p>
      </SettingsHead>
      {store.data && files.length === 0 && (
        <p role="status" className={css['done']}>
          <b>Stored.</b> {store.data.files.join(', ')}: {broughtWords(store.data.counts)}. It can be undone below.
        </p>
      )}
      {cancelled && (
        <Note tone="warn" what="Cancelled." role="status">
          An import is never stored by half. Had it been stored already, it would stand under the earlier imports.
        </Note>
      )}
      {store.error && !cancelled && <ErrorNote what="Nothing was stored.">{problemOf(store.error).message}</ErrorNote>}
      {look.error && refused.length === 0 && (
        <ErrorNote what="The files could not be read.">{problemOf(look.error).message}</ErrorNote>
      )}
      {look.error && refused.length > 0 && (
        <ErrorNote
          what="The files cannot be taken in like this."
          actions={<Button onClick={() => setChoices((before) => without(before, refused))}>Choose again</Button>}
        >
          {problemOf(look.error).message}
        </ErrorNote>
      )}
      <div className={css['room']}>
        <div>
          <FileList files={files} preview={preview} onRemove={remove} />
          <DropPlace onFiles={add} more={files.length > 0} />
        </div>
        <div className={css['main']}>
          {files.length === 0 && <ExportButtons companyId={companyId} />}
          {look.isFetching && !preview && <LoadingLines label="Reading the files" />}
          {preview && (
            <ImportPreview
              companyId={companyId}
              preview={preview}
              choices={choices}
              onChoose={(answer) => setChoices((before) => ({ ...before, ...answer }))}
            />
          )}
          {files.length > 0 && (
            <div className={css['bar']}>
              <span>
                <b>Nothing is written yet.</b> One step, can be undone as a whole.
              </span>
              <Button tone="quiet" onClick={() => (store.isPending ? store.variables.stop.abort() : forget())}>
                Cancel
              </Button>
              <Button
                tone="primary"
                size="large"
                keys="mod+Enter"
                disabled={!ready}
                busy={store.isPending}
                onClick={() => ready && store.mutate({ fingerprint: preview.fingerprint, stop: new AbortController() })}
              >
                {preview ? `Store ${counted(uploadIds.length)}` : 'Store'}
              </Button>
            </div>
          )}
        </div>
        <EarlierImports companyId={companyId} />
      </div>
    </>
  );
}
