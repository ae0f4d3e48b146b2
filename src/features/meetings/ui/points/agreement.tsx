import { Button } from '#kit/controls/button.tsx';
import type { MeetingPoint } from '../../contract/meeting.ts';
import type { Matter } from '../../model/matter.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import css from './points.module.css';
import { type Edits, editOf } from './use-editing.ts';
import { WordsEdit } from './words-edit.tsx';

export const isAgreed = ({ points }: Matter<MeetingPoint>): boolean => points.some(({ agreement }) => agreement !== '');

/** What the two agreed on a matter: either of them writes it, on the point that has it already. */
export function Agreement(props: {
  desk: Desk;
  matter: Matter<MeetingPoint>;
  edits: Edits;
  /** The key that begins to write it, where only one can be meant. */
  keys?: string;
}) {
  const { desk, matter, edits, keys } = props;
  const [first] = matter.points;
  const agreed = matter.points.filter(({ agreement }) => agreement !== '');
  const point = agreed[0] ?? first;
  if (edits.isEditing(point, 'agreement')) {
    return <WordsEdit desk={desk} point={point} said="agreement" label="What you two agree" onClose={edits.close} />;
  }
  return (
    <div className={css['agreement']}>
      {agreed.length > 0 && <p className={css['who']}>Agreed</p>}
      {agreed.map(({ pointId, agreement }) => (
        <p key={pointId} className={live['words']}>
          {agreement}
        </p>
      ))}
      {!desk.isSettled && (
        <Button
          tone={agreed.length === 0 && keys !== undefined ? 'primary' : 'quiet'}
          icon={agreed.length === 0 ? 'check' : 'pencil'}
          data-main
          data-edit={editOf(point, 'agreement')}
          does="write what you two agree"
          {...(keys === undefined ? {} : { keys })}
          onClick={() => edits.edit(point, 'agreement')}
        >
          {agreed.length === 0 ? 'Write what you agree' : 'Change it'}
          <span className="ek-unseen">{` on ${first.words}`}</span>
        </Button>
      )}
    </div>
  );
}
