import { Avatar } from '#kit/marks/avatar.tsx';
import type { MeetingPoint } from '../../contract/meeting.ts';
import { type Matter, sightOf } from '../../model/matter.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import { PointTitle } from './point-title.tsx';
import css from './points.module.css';
import type { Edits } from './use-editing.ts';
import { Views } from './views.tsx';

export const keyOf = ({ points }: Matter<MeetingPoint>): string => points.map(({ pointId }) => pointId).join(' ');

/** The two of the meeting, in one order on both screens. */
export const twoOf = ({ people }: Desk): readonly [string, string] => {
  const [one = '', other = ''] = people.map(({ memberId }) => memberId).toSorted();
  return [one, other];
};

/** What is known of a matter by words alone: never that they differ. */
export function factsOf(desk: Desk, matter: Matter<MeetingPoint>): string[] {
  const { shared } = matter;
  const both = shared.length < 2 ? shared.join() : `${shared.slice(0, -1).join(', ')} and ${shared.at(-1)}`;
  return [
    ...(both === '' ? [] : [`both say ${both}`]),
    ...(sightOf(matter, twoOf(desk)) === 'same-words' ? ['both see it in the same words'] : []),
  ];
}

/** What one of them put on the list, or both. */
export function MatterTitles({ desk, matter, edits }: { desk: Desk; matter: Matter<MeetingPoint>; edits: Edits }) {
  const facts = factsOf(desk, matter);
  return (
    <>
      {matter.points.map((point) => (
        <div key={point.pointId} className={css['titled']}>
          <Avatar name={desk.nameOf(point.memberId)} size="sm" spoken />
          <PointTitle desk={desk} point={point} edits={edits} />
        </div>
      ))}
      {facts.length > 0 && <p className={live['quiet']}>{facts.join(' · ')}</p>}
    </>
  );
}

export function MatterRow(props: {
  desk: Desk;
  matter: Matter<MeetingPoint>;
  edits: Edits;
  group: string;
  narrow?: boolean;
}) {
  const { desk, matter, edits, group, narrow = false } = props;
  return (
    <li data-row={keyOf(matter)}>
      <MatterTitles desk={desk} matter={matter} edits={edits} />
      <Views
        desk={desk}
        matter={matter}
        members={twoOf(desk)}
        edits={edits}
        narrow={narrow}
        onEdit={(point) => edits.edit(point, 'view', group)}
      />
    </li>
  );
}
