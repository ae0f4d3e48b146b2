import { problemOf } from '#client/problem.ts';
import { Button } from '#kit/controls/button.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import css from './frame-problem.module.css';

/** A page that could not be read: what happened, what is safe, and the way on. */
export function FrameProblem({ error, reset }: { error: unknown; reset?: () => void }) {
  const problem = problemOf(error);
  // Loaded anew: what failed may stand in the way of moving on.
  const onward = <a href="/">Go to the first page</a>;
  if (problem.code === 'NOT_FOUND') {
    return (
      <main className={css['problem']}>
        <PageHead answer="Nothing is at this address.">
          <p>
            {problem.message} {onward}.
          </p>
        </PageHead>
      </main>
    );
  }
  const drawing = problem.code === 'UNREACHABLE' && error instanceof Error && !(error instanceof TypeError);
  return (
    <main className={css['problem']}>
      <PageHead answer="This page cannot be shown." />
      <ErrorNote
        what={drawing ? 'It failed to draw.' : 'It could not be read.'}
        actions={
          <Button
            onClick={() => {
              reset?.();
              globalThis.location.reload();
            }}
          >
            Load it again
          </Button>
        }
      >
        {drawing ? 'Everything that was stored is safe.' : problem.message}
      </ErrorNote>
      <p>{onward}</p>
    </main>
  );
}
