import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import input from '#kit/fields/input.module.css';
import { dayLabel } from '#lib/calendar/day.ts';
import type { Priority } from '../contract/priority.ts';
import { readMilestone } from '../model/milestone.ts';
import { MilestoneLine } from './milestone-line.tsx';
import css from './priorities.module.css';
import type { PriorityView } from './priority-view.ts';
import type { Verbs } from './use-verbs.ts';

/** The steps of a priority with their days, and a line to add one: `Order sprayer 4 Dec`. */
export function MilestoneList(props: { priority: Priority; view: PriorityView; verbs: Verbs }) {
  const { priority, view } = props;
  const may = view.mayTrack(priority) && priority.outcome === null;
  return (
    <>
      {priority.milestones.length > 0 && (
        <ul className={css['steps']} aria-label={`Milestones of ${priority.title}`}>
          {priority.milestones.map((milestone) => (
            <MilestoneLine key={milestone.milestoneId} {...props} milestone={milestone} may={may} />
          ))}
        </ul>
      )}
      {may && <NewMilestone {...props} />}
    </>
  );
}

function NewMilestone({ priority, view, verbs }: { priority: Priority; view: PriorityView; verbs: Verbs }) {
  const [line, setLine] = useState('');
  const read = readMilestone(line, view.today, priority.due);
  const add = async () => {
    if (line.trim() === '') return;
    if (await verbs.addMilestone(priority, read.title, read.due)) setLine('');
  };
  return (
    <form
      className={css['newStep']}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        className={input['input']}
        aria-label={`A milestone of ${priority.title}, with its day`}
        placeholder="A milestone and its day: Order sprayer 4 Dec"
        maxLength={320}
        autoComplete="off"
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
      />
      {line.trim() !== '' && (
        <>
          <span className={css['when']} aria-live="polite">
            {`due ${dayLabel(read.due, { withYear: read.due.slice(0, 4) !== view.today.slice(0, 4) })}`}
          </span>
          <Button type="submit" busy={verbs.attempt.busy}>
            Add
          </Button>
        </>
      )}
    </form>
  );
}
