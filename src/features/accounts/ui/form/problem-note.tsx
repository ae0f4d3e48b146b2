import type { CallProblem } from '#client/problem.ts';
import { Button } from '#kit/controls/button.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { Link } from '#kit/page/link.tsx';
import css from './problem-note.module.css';

/** What happened in bold, what is safe and what to do after it. */
function parted(message: string): [what: string, rest: string] {
  const end = message.search(/[.:](\s|$)/u) + 1;
  return end === 0 ? [message, ''] : [message.slice(0, end), message.slice(end).trim()];
}

/**
 * A refusal that no field shows. `shown` names the fields that stand on the page and carry their own sentence; what is
 * left over is told here, so that no refusal is silent.
 */
export function ProblemNote(props: {
  problem: CallProblem | null;
  shown?: readonly string[];
  /** Reads again what somebody else changed; offered after a conflict. */
  onReload?: () => void;
}) {
  const { problem, shown = [], onReload } = props;
  if (!problem) return null;
  const fields = Object.keys(problem.fields);
  if (fields.length > 0 && fields.every((field) => shown.includes(field))) return null;
  const left = fields.filter((field) => !shown.includes(field)).map((field) => problem.fields[field]);
  const [what, rest] = parted(left.length > 0 ? left.join(' ') : problem.message);
  return (
    <div className={css['place']}>
      <ErrorNote
        what={what}
        actions={
          problem.code === 'CONFLICT' && onReload ? (
            <Button onClick={onReload}>Show what stands there now</Button>
          ) : undefined
        }
      >
        {rest} {problem.code === 'SIGNED_OUT' && <Link href="/sign-in">Sign in again.</Link>}
      </ErrorNote>
    </div>
  );
}
