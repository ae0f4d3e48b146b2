import type { Words } from '#features/accounts/model/words.ts';
import { Link } from '#kit/page/link.tsx';
import type { IssueId } from '#lib/ids.ts';
import type { MeetingRecap } from '../../contract/recap.ts';
import css from './after.module.css';

/** One line each, in the order given. */
export function Lines({ lines, none = 'None.' }: { lines: readonly (readonly [string, string])[]; none?: string }) {
  if (lines.length === 0) return <p className={css['quiet']}>{none}</p>;
  return (
    <ul className={css['lines']}>
      {lines.map(([id, said]) => (
        <li key={id}>{said}</li>
      ))}
    </ul>
  );
}

/** Each issue with its root and all that it was solved by. */
export function SolvedLines(props: {
  solved: MeetingRecap['solved'];
  words: Words;
  hrefOf: (issueId: IssueId) => string;
}) {
  const { solved, words, hrefOf } = props;
  const nameOf = { todo: words.capital('todo'), priority: words.capital('priority'), message: 'Message' } as const;
  if (solved.length === 0) return <p className={css['quiet']}>None was solved.</p>;
  return (
    <ul className={css['lines']}>
      {solved.map(({ issueId, title, root, solutions }) => (
        <li key={issueId}>
          <Link href={hrefOf(issueId)}>{title}</Link>
          <dl className={css['facts']}>
            {root !== '' && (
              <div>
                <dt>Root</dt>
                <dd>{root}</dd>
              </div>
            )}
            {solutions.map(({ kind, words: said }) => (
              <div key={`${kind} ${said}`}>
                <dt>{kind === 'decision' ? 'Decision' : nameOf[kind]}</dt>
                <dd>{said}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
