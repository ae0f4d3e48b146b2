import { IconButton } from '#kit/controls/icon-button.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import type { MeetingPoint } from '../../contract/meeting.ts';
import type { Desk } from '../live/use-desk.ts';
import css from './points.module.css';
import type { Edits } from './use-editing.ts';
import { usePointVerbs } from './use-point-verbs.ts';
import { WordsEdit } from './words-edit.tsx';

/** What a point is called; for who put it on, with what can be done to it. */
export function PointTitle({ desk, point, edits }: { desk: Desk; point: MeetingPoint; edits: Edits }) {
  const me = desk.company.me.memberId;
  const verbs = usePointVerbs(desk.which, me);
  if (edits.isEditing(point, 'words')) {
    return <WordsEdit desk={desk} point={point} said="words" label="What it is about" onClose={edits.close} />;
  }
  const mine = desk.points.filter(({ memberId }) => memberId === me);
  const place = mine.findIndex(({ pointId }) => pointId === point.pointId);
  const [above, behind] = [mine[place - 1], mine[place + 2] ?? null];
  return (
    <div className={css['title']}>
      <b>{point.words}</b>
      {place >= 0 && !desk.isSettled && (
        <Menu
          position="bottom-end"
          groups={[
            {
              id: 'point',
              entries: [
                {
                  id: 'change',
                  label: 'Change the words',
                  icon: 'pencil',
                  run: () => edits.edit(point, 'words'),
                },
                ...(above ? [{ id: 'up', label: 'Move up', run: () => verbs.rank(point, above) }] : []),
                ...(place < mine.length - 1
                  ? [{ id: 'down', label: 'Move down', run: () => verbs.rank(point, behind) }]
                  : []),
                { id: 'remove', label: 'Take it off the list', icon: 'trash', run: () => verbs.remove(point) },
              ],
            },
          ]}
        >
          <IconButton icon="more" label={`More for ${point.words}`} />
        </Menu>
      )}
    </div>
  );
}
