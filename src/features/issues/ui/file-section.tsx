import { Section } from '#kit/page/section.tsx';
import { dateLabel, dayIn } from '#lib/calendar/day.ts';
import type { IssueRecord } from '../contract/issue.ts';
import css from './issues.module.css';
import type { IssueView } from './use-issue-view.ts';

/** Which files it came in from or was closed by, when, and by whom they were brought in. */
export function FileSection({ view, issue }: { view: IssueView; issue: IssueRecord }) {
  if (issue.files.length === 0) return null;
  return (
    <Section title="From a file">
      <ul className={css['story']}>
        {issue.files.map(({ at, by, file, said }) => {
          const day = dateLabel(dayIn(Date.parse(at), view.company.timeZone), true);
          const who = view.nameOf(by);
          return (
            <li key={`${at} ${said}`}>
              {said === 'raised' ? 'Imported' : 'Closed by an import'}
              {file !== '' && (
                <>
                  {' '}
                  {said === 'raised' ? 'from' : 'of'} <b>{file}</b>
                </>
              )}
              {`, ${day}${who === null ? '' : `, by ${who}`}.`}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
