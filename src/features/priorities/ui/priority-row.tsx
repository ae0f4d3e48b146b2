import { useId, useState } from 'react';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { Avatar } from '#kit/marks/avatar.tsx';
import { Badge } from '#kit/marks/badge.tsx';
import { Link } from '#kit/page/link.tsx';
import { QuietLink } from '#kit/page/quiet-link.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import type { Priority } from '../contract/priority.ts';
import { stepState, stepsWords } from '../model/milestone.ts';
import { dayWords } from '../model/reading.ts';
import { MilestoneList } from './milestone-list.tsx';
import css from './priorities.module.css';
import type { PriorityView } from './priority-view.ts';
import { TrackChoice, TrackMark } from './track.tsx';
import type { Verbs } from './use-verbs.ts';
import { WeekNote } from './week-note.tsx';

/** One priority on a list: whose it is, how it stands, its milestones when it is unfolded. */
export function PriorityRow(props: {
  priority: Priority;
  view: PriorityView;
  verbs: Verbs;
  /** The last day of the quarter that is looked at. */
  due: string;
}) {
  const { priority, view, verbs, due } = props;
  const [open, setOpen] = useState(false);
  const fold = useId();
  const { today, nameOf, room } = view;
  const newest = priority.weeks.at(-1);
  const running = priority.outcome === null;
  const said =
    newest && newest.note !== '' ? `${weekLabel(newest.week)}: ${newest.note}` : priority.doneWhen.split('\n')[0];
  const overdue = running && priority.due < today;
  return (
    <li className={css['row']} data-priority={priority.priorityId}>
      <div className={css['line']}>
        <IconButton
          icon={open ? 'down' : 'right'}
          label={`Milestones and notes of ${priority.title}`}
          aria-expanded={open}
          aria-controls={fold}
          onClick={() => setOpen(!open)}
        />
        <span className={css['name']}>
          <Link href={`${room}/${priority.priorityId}`}>{priority.title}</Link>
          {priority.carriedFrom !== null && <Badge tone="outline">carried on</Badge>}
          {overdue && <Badge tone="warn">{`was due ${dayWords(priority.due, today)}`}</Badge>}
          {!overdue && priority.due !== due && (
            <Badge tone="outline">{`due ${dayWords(priority.due, today)}, as committed`}</Badge>
          )}
          <small>
            <QuietLink href={view.personHref(priority.ownerId)}>{nameOf(priority.ownerId)}</QuietLink>
            {said && ` · ${said}`}
          </small>
        </span>
        <Avatar name={nameOf(priority.ownerId)} size="sm" />
        <StepDots priority={priority} view={view} />
        <TrackMark priority={priority} view={view} />
        {running && view.mayTrack(priority) ? (
          <span className={css['choice']}>
            <TrackChoice priority={priority} view={view} onSay={(onTrack) => verbs.say(priority, onTrack)} />
          </span>
        ) : (
          <span />
        )}
      </div>
      <div id={fold} className={css['fold']} hidden={!open}>
        {open && (
          <>
            {priority.doneWhen !== '' && <p className={css['doneWhen']}>{`Done when: ${priority.doneWhen}`}</p>}
            {running && view.mayTrack(priority) && <WeekNote priority={priority} view={view} verbs={verbs} />}
            <MilestoneList priority={priority} view={view} verbs={verbs} />
            {priority.milestones.length === 0 && !view.mayTrack(priority) && (
              <p className={css['quiet']}>No milestones.</p>
            )}
          </>
        )}
      </div>
    </li>
  );
}

/** A dot a milestone: full is done, a red ring is late. */
function StepDots({ priority, view }: { priority: Priority; view: PriorityView }) {
  const words = stepsWords(priority.milestones, view.today);
  if (words === null) return <span />;
  return (
    <span className={css['dots']} role="img" aria-label={words} title={words}>
      {priority.milestones.map((milestone) => (
        <i key={milestone.milestoneId} className={classNames(css['dot'], css[stepState(milestone, view.today)])} />
      ))}
    </span>
  );
}
