import { Button } from '#kit/controls/button.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import type { IssueView } from './use-issue-view.ts';

/** The answer of a list, with what can be done with the page as a whole. */
export function IssuesHead({ view, answer }: { view: IssueView; answer: string }) {
  return (
    <PageHead
      crumbs={[{ label: view.words.capital('issue', 2) }]}
      answer={answer}
      tools={
        <Button icon="print" onClick={() => globalThis.print()}>
          Print
        </Button>
      }
    />
  );
}
