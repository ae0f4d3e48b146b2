import { Button } from '#kit/controls/button.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import type { MeetingPoint } from '../../contract/meeting.ts';
import { type Matter, viewsOf } from '../../model/matter.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import css from './points.module.css';
import { type Edits, editOf } from './use-editing.ts';
import { WordsEdit } from './words-edit.tsx';

export const firstNameOf = (desk: Desk, memberId: string): string => desk.nameOf(memberId).split(' ')[0] ?? '';

/** How the two see a matter, side by side where there is room; each writes their own. */
export function Views(props: {
  desk: Desk;
  matter: Matter<MeetingPoint>;
  /** Whose: before it is opened one’s own alone. */
  members: readonly string[];
  edits: Edits;
  /** Under each other, whatever room there is. */
  narrow?: boolean;
  onEdit: (point: MeetingPoint) => void;
}) {
  const { desk, matter, members, edits, narrow, onEdit } = props;
  const me = desk.company.me.memberId;
  const [first] = matter.points;
  const point = matter.points.find(({ memberId }) => memberId === me) ?? first;
  return (
    <div className={classNames(css['views'], narrow && css['narrow'])}>
      {members.map((member) => {
        const said = viewsOf(matter, member);
        const mine = member === me;
        if (mine && edits.isEditing(point, 'view')) {
          return (
            <WordsEdit
              key={member}
              desk={desk}
              point={point}
              said="view"
              label="How you see it"
              onClose={edits.close}
            />
          );
        }
        return (
          <div key={member}>
            <p className={css['who']}>{mine ? 'How you see it' : `How ${firstNameOf(desk, member)} sees it`}</p>
            {said.map((words) => (
              <p key={words} className={live['words']}>
                {words}
              </p>
            ))}
            {said.length === 0 && (!mine || desk.isSettled) && (
              <p className={live['quiet']}>{desk.isSettled ? 'Nothing was written.' : 'Not written yet.'}</p>
            )}
            {mine && !desk.isSettled && (
              <Button
                tone="quiet"
                icon="pencil"
                data-main
                data-edit={editOf(point, 'view')}
                onClick={() => onEdit(point)}
              >
                {said.length === 0 ? 'Write it' : 'Change it'}
                <span className="ek-unseen">{`: how you see ${point.words}`}</span>
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}
