import type { MeetingRecap } from '../../contract/recap.ts';
import css from './after.module.css';

/** What the two talked about: how each sees it, and what they agreed. */
export function PointLines({ points }: { points: MeetingRecap['points'] }) {
  if (points.length === 0) return <p className={css['quiet']}>Nothing was on the list.</p>;
  return (
    <ul className={css['lines']}>
      {points.map(({ pointId, words, views, agreement }) => (
        <li key={pointId}>
          {words}
          <dl className={css['facts']}>
            {views.map(({ memberId, name, words: said }) => (
              <div key={memberId}>
                <dt>{name}</dt>
                <dd>{said}</dd>
              </div>
            ))}
            <div>
              <dt>Agreed</dt>
              <dd className={css['agreed']}>{agreement || 'nothing'}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
