import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import type { IssueRecord } from '../contract/issue.ts';
import css from './issues.module.css';

const kinds = { todo: 'To-do', priority: 'Priority', message: 'Message', decision: 'Decision' } as const;

/** Solved elsewhere, and nobody said by what. */
const unsaid = ({ files }: IssueRecord) =>
  files.some(({ said }) => said === 'over')
    ? 'It was solved elsewhere. The file that says so does not say how.'
    : 'Solved before the import. The file does not say how.';

/** What it was closed by. */
export function SolutionSection(props: { issue: IssueRecord; rowHref: (kind: string, id: string) => string | null }) {
  const { issue, rowHref } = props;
  return (
    <Section title={issue.droppedBecause === null ? 'Solved by' : 'Let go of, because'}>
      <ul className={css['story']}>
        {issue.droppedBecause !== null && <li className={css['detail']}>{issue.droppedBecause}</li>}
        {issue.droppedBecause === null && issue.solutions.length === 0 && <li>{unsaid(issue)}</li>}
        {issue.solutions.map(({ solutionId, kind, rowId, words }) => {
          const href = rowId === null ? null : rowHref(kind, rowId);
          return (
            <li key={solutionId}>
              <span className={css['quiet']}>{kinds[kind]}: </span>
              {href === null ? <span className={css['detail']}>{words}</span> : <Link href={href}>{words}</Link>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
