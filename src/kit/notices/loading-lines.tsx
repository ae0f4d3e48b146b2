import css from './loading-lines.module.css';

/** Grey lines, seen only after 300 ms: what comes at once must not flicker. Never over numbers already shown. */
export function LoadingLines({ label = 'Loading', lines = 3 }: { label?: string; lines?: number }) {
  return (
    <div className={css['lines']} role="status">
      <span className="ek-unseen">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} style={{ width: `${[62, 88, 74][line % 3]}%` }} />
      ))}
    </div>
  );
}
