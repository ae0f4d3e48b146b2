import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import type { MeetingPoint } from '../../contract/meeting.ts';
import type { Matter } from '../../model/matter.ts';
import type { KeptNote } from '../live/kept-notes.ts';
import live from '../live/live.module.css';
import { NotePart } from '../live/note-part.tsx';
import type { Desk } from '../live/use-desk.ts';
import { Agreement } from './agreement.tsx';
import { MatterTitles, twoOf } from './matter-row.tsx';
import { useEditing } from './use-editing.ts';
import { Views } from './views.tsx';

/** The matter that is talked about: how the two see it, what is said, what they agree. */
export function MatterBox(props: {
  desk: Desk;
  kept: readonly KeptNote[];
  matter: Matter<MeetingPoint>;
  onClose: () => void;
  /** To the next one that nothing is agreed on. */
  onNext: (() => void) | null;
}) {
  const { desk, kept, matter, onClose, onNext } = props;
  const edits = useEditing(desk, ['agreement', 'view', 'words']);
  const [first] = matter.points;
  return (
    <section className={live['work']} aria-label={first.words}>
      <div className={live['workBody']}>
        <div className={live['workHead']}>
          <div className={live['words']}>
            <MatterTitles desk={desk} matter={matter} edits={edits} />
          </div>
          <IconButton icon="close" label={`Put ${first.words} aside`} onClick={onClose} />
        </div>
        <Views
          desk={desk}
          matter={matter}
          members={twoOf(desk)}
          edits={edits}
          onEdit={(point) => edits.edit(point, 'view')}
        />
        <NotePart desk={desk} kept={kept} aboutId={desk.shown.focusId} />
      </div>
      <div className={live['solutions']}>
        <Agreement desk={desk} matter={matter} edits={edits} keys="d" />
        {onNext && (
          <Button keys="o" does="open the next point that nothing is agreed on" onClick={onNext}>
            Next point
          </Button>
        )}
      </div>
    </section>
  );
}
