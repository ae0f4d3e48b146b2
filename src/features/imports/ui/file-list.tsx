import { IconButton } from '#kit/controls/icon-button.tsx';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { Progress } from '#kit/notices/progress.tsx';
import type { Preview } from '../contract/import.ts';
import type { Sending } from './use-sending.ts';
import css from './imports.module.css';

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
    <ul className={css['files']} aria-label="Files">
      {files.map((file) => {
        const read = preview?.files[sent.indexOf(file)];
        const reason = file.problem ?? read?.reason ?? '';
        const bad = file.problem !== null || read?.layout === null;
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
                <StatusMark status={bad ? 'not-done' : 'on'} label={bad ? 'cannot be read yet' : 'recognised'} />
                <b>{file.name}</b>
                {read?.layout && <span className={css['count']}>{read.rows.toLocaleString()} rows</span>}
                <IconButton icon="close" label={`Leave out ${file.name}`} onClick={() => onRemove(file.key)} />
                <small>{reason}</small>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
