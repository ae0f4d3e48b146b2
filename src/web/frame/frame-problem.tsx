import { problemOf } from '#client/problem.ts';
import { Button } from '#kit/controls/button.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { PageHead } from '#kit/page/page-head.tsx';

/** A page that could not be read: what happened, and the way on. */
export function FrameProblem({ error, reset }: { error: unknown; reset?: () => void }) {
  const problem = problemOf(error);
  const unknownError = problem.code === 'UNREACHABLE' && error instanceof Error && !(error instanceof TypeError);
  const message = unknownError ? 'This page failed to draw. Nothing was changed. Load it again.' : problem.message;
  return (
    <div style={{ padding: 'var(--ek-6)' }}>
      <PageHead answer="This page cannot be shown." />
      <ErrorNote
        what="Nothing was changed."
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
        {message}
      </ErrorNote>
      <p>
        <a href="/">Go to my company</a>
      </p>
    </div>
  );
}
