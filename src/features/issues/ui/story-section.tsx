import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import { dateLabel } from '#lib/calendar/day.ts';
import type { IssueRecord } from '../contract/issue.ts';
import { endWords } from './issue-words.ts';
import css from './issues.module.css';
import type { IssueView } from './use-issue-view.ts';

type Relative = IssueRecord['earlier'][number];

/** The same trouble at other times: what it was before, and what it came back as. */
export function StorySection({ view, issue }: { view: IssueView; issue: IssueRecord }) {
  const { earlier, later } = issue;
  if (earlier.length === 0 && later.length === 0) return null;
  const entry = (one: Relative) => (
    <li key={one.issueId}>
      <Link href={`${view.room}/${one.issueId}`}>{one.title}</Link>
      <span className={css['quiet']}>
        {` raised ${dateLabel(one.raisedOn, true)}, ${one.solvedOn === null ? 'still open' : endWords(one)}`}
        {one.root === '' ? '' : `; root: ${one.root}`}
      </span>
    </li>
  );
  return (
    <Section
      title="The same before and after"
      scope={earlier.length === 0 ? undefined : `came back ${earlier.length} ×`}
    >
      <ul className={css['story']}>
        {later.map(entry)}
        {earlier.map(entry)}
      </ul>
    </Section>
  );
}
