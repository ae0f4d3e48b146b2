import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { Icon } from '#kit/marks/icon.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import css from './imports.module.css';

const kinds = '.csv,.tsv,.txt,.xlsx';

/** Takes files dropped anywhere on the page, or chosen. */
export function DropPlace({ onFiles, more }: { onFiles: (files: Iterable<File>) => void; more: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  useKeys([{ key: 'o', does: 'choose files to import', run: choose }], 'Imports');
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      take(event.dataTransfer?.files ?? []);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <div className={css['drop']}>
      <Icon name="imports" />
      <p>
        {more
          ? 'Drop more files anywhere on this page.'
          : 'Drop files anywhere on this page: a scorecard with one column a week; metrics, values, goals and declared changes; to-dos, priorities and issues.'}{' '}
        CSV or XLSX, up to 512 MB each.
      </p>
      <input
        ref={input}
        className="ek-unseen"
        type="file"
        multiple
        accept={kinds}
        tabIndex={-1}
        aria-label="Files to import"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button onClick={choose} keys="o">
        Choose files
      </Button>
    </div>
  );
}
