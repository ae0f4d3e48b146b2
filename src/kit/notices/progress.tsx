import { Button } from '#kit/controls/button.tsx';
import css from './progress.module.css';

/** Long work: what, how far by count, and a way to stop it. `total` null while it is not known yet. */
export function Progress(props: {
  label: string;
  done: number;
  total: number | null;
  unit?: string;
  onCancel?: () => void;
}) {
  const { label, done, total, unit = '', onCancel } = props;
  const share = total === null || total <= 0 ? 0 : Math.min(1, Math.max(0, done / total));
  const counts = `${done.toLocaleString()}${total === null ? '' : ` of ${total.toLocaleString()}`}${unit && ` ${unit}`}`;
  return (
    <div>
      <div className={css['row']}>
        <span className={css['label']}>{label}</span>
        <span className={css['counts']}>{counts}</span>
        {onCancel && (
          <Button tone="quiet" keys="Escape" does={`cancel: ${label}`} onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      <div
        className={css['track']}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={total === null ? undefined : Math.round(share * 100)}
        aria-valuetext={counts}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
