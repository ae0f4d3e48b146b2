import type { MeetingPoint } from '../../contract/meeting.ts';
import { type Matter, mattersOf, sightOf } from '../../model/matter.ts';
import { Badge } from '#kit/marks/badge.tsx';
import type { KeptNote } from '../live/kept-notes.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import { isAgreed } from './agreement.tsx';
import { keyOf, twoOf } from './matter-row.tsx';
import { MatterBox } from './matter-box.tsx';
import css from './points.module.css';
import { useRowKeys } from './use-row-keys.ts';

/** The points one by one: the open one in its box, the others wait. */
export function SolvePart({ desk, kept }: { desk: Desk; kept: readonly KeptNote[] }) {
  const { points, shown } = desk;
  const { list } = useRowKeys();
  const matters = mattersOf(points);
  const focus = shown.focusId;
  const isOpen = (matter: Matter<MeetingPoint>) => matter.points.some(({ pointId }) => pointId === focus);
  const opened = matters.findIndex(isOpen);
  const after = matters.slice(opened + 1).find((matter) => !isAgreed(matter));
  const agreed = matters.filter(isAgreed).length;
  const goTo = (matter: Matter<MeetingPoint> | null) => desk.goTo(shown.section, matter?.points[0].pointId ?? null);
  return (
    <div ref={list}>
      <p className={live['sectionLine']}>
        {matters.length === 0
          ? 'Nothing is on the list. Put points on it in the part before.'
          : `${agreed} of ${matters.length} agreed.`}
        {matters.length > 0 && <span className={live['desk']}> Press J and K to go through, Enter to open one.</span>}
      </p>
      {focus !== null && opened < 0 && <p className={live['quiet']}>This point was taken off the list.</p>}
      <ol className={css['points']} aria-label="Points">
        {matters.map((matter, place) => (
          <li key={keyOf(matter)} data-row={keyOf(matter)}>
            <button
              type="button"
              className={css['pick']}
              aria-expanded={place === opened}
              onClick={() => goTo(place === opened ? null : matter)}
            >
              <span className={css['number']}>{place + 1}</span>
              <span className={css['pickWords']}>{matter.points.map(({ words }) => words).join(' / ')}</span>
              {matter.points.length === 2 && <Badge tone="outline">on both lists</Badge>}
              {sightOf(matter, twoOf(desk)) === 'both' && <Badge tone="outline">both have written</Badge>}
              {isAgreed(matter) && <Badge tone="on">agreed</Badge>}
            </button>
            {place === opened && (
              <MatterBox
                key={keyOf(matter)}
                desk={desk}
                kept={kept}
                matter={matter}
                onClose={() => goTo(null)}
                onNext={after ? () => goTo(after) : null}
              />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
