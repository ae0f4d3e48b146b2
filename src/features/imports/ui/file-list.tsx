import { IconButton } from '#kit/controls/icon-button.tsx';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { Progress } from '#kit/notices/progress.tsx';
import { Section } from '#kit/page/section.tsx';
import type { Preview } from '../contract/import.ts';
import type { Sending } from './use-sending.ts';
import css from './imports.module.css';

const megabytes = (files: readonly Sending[]) => {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
};

const rowsWords = (rows: number) => (rows === 1 ? '1 row' : `${rows.toLocaleString()} rows`);

function markOf({ problem }: Sending, read: Preview['files'][number] | undefined) {
  if (problem !== null || read?.layout === null) return { status: 'not-done', label: 'cannot be read yet' } as const;
  if (read === undefined) return { status: 'missing', label: 'is being read' } as const;
  return read.rows === 0
    ? ({ status: 'at-risk', label: 'recognised, but nothing is read of it yet' } as const)
    : ({ status: 'on', label: 'recognised' } as const);
}

/** The files chosen, how far each is, and what each was recognised as. */
export function FileList(props: {
  files: readonly Sending[];
  preview: Preview | undefined;
  onRemove: (key: number) => void;
}) {
  const { files, preview, onRemove } = props;
  if (files.length === 0) return null;
  const sent = files.filter(({ uploadId }) => uploadId !== null);
  return (
    <Section title={files.length === 1 ? '1 file' : `${files.length} files`} scope={megabytes(files)} first>
      <ul className={css['files']} aria-label="Files">
        {files.map((file) => {
          const read = preview?.files[sent.indexOf(file)];
          const reason = file.problem ?? read?.reason ?? '';
          return (
            <li key={file.key}>
              {file.uploadId === null && file.problem === null ? (
                <Progress
                  label={`Sending ${file.name}`}
                  done={Math.round(file.sent / 1000)}
                  total={Math.max(1, Math.round(file.bytes / 1000))}
                  unit="kB"
                  onCancel={file.cancel}
                />
              ) : (
                <div className={css['file']}>
                  <StatusMark {...markOf(file, read)} />
                  <b>{file.name}</b>
                  {read && read.rows > 0 && <span className={css['count']}>{rowsWords(read.rows)}</span>}
                  <IconButton icon="close" label={`Leave out ${file.name}`} onClick={() => onRemove(file.key)} />
                  <small>{reason}</small>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
