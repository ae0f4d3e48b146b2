import { useKeys } from '#kit/keys/use-keys.ts';
import { Section } from '#kit/page/section.tsx';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import { AddPoint } from './add-point.tsx';
import { PointTitle } from './point-title.tsx';
import css from './points.module.css';
import { useEditing } from './use-editing.ts';
import { usePointVerbs } from './use-point-verbs.ts';
import { useRowKeys } from './use-row-keys.ts';
import { firstNameOf, Views } from './views.tsx';

/** What one wants to talk about, before it is opened: for nobody else to see. */
export function OwnList({ desk }: { desk: Desk }) {
  const { which, company, people, points } = desk;
  const me = company.me.memberId;
  const { list, rowAt } = useRowKeys();
  const edits = useEditing(desk, ['view', 'words']);
  const verbs = usePointVerbs(which, me);
  const other = people.find(({ memberId }) => memberId !== me);
  const move = (by: 1 | -1) => {
    const place = points.findIndex(({ pointId }) => pointId === rowAt());
    const point = points[place];
    if (!point || !points[place + by]) return;
    verbs.rank(point, (by < 0 ? points[place - 1] : points[place + 2]) ?? null);
  };
  useKeys(
    points.length > 1
      ? [
          { key: 'alt+ArrowUp', does: 'move the point up', run: () => move(-1) },
          { key: 'alt+ArrowDown', does: 'move it down', run: () => move(1) },
        ]
      : [],
    'List',
  );
  return (
    <Section title="Your list" scope={points.length} first>
      <p className={live['sectionLine']}>
        {`${other ? firstNameOf(desk, other.memberId) : 'The other one'} does not see this until the meeting opens, and you do not see theirs.`}
      </p>
      <div ref={list}>
        {points.length === 0 ? (
          <p className={live['quiet']}>Nothing is on it yet. What you have put off saying belongs here first.</p>
        ) : (
          <ol className={css['points']} aria-label="Your list">
            {points.map((point) => (
              <li key={point.pointId} data-row={point.pointId}>
                <PointTitle desk={desk} point={point} edits={edits} />
                <Views
                  desk={desk}
                  matter={{ points: [point], shared: [] }}
                  members={[me]}
                  edits={edits}
                  onEdit={() => edits.edit(point, 'view')}
                />
              </li>
            ))}
          </ol>
        )}
      </div>
      <AddPoint desk={desk} />
    </Section>
  );
}
