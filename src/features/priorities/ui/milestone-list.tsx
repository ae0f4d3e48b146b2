import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { CheckBox } from '#kit/fields/check-box.tsx';
import input from '#kit/fields/input.module.css';
import { classNames } from '#kit/theme/class-names.ts';
import { dayLabel } from '#lib/calendar/day.ts';
import type { Priority } from '../contract/priority.ts';
import { readMilestone, stepState, stepWords } from '../model/milestone.ts';
import css from './priorities.module.css';
import type { PriorityView } from './priority-view.ts';
import type { Verbs } from './use-verbs.ts';

/** The steps of a priority with their days, and a line to add one: `Order sprayer 4 Dec`. */
export function MilestoneList(props: { priority: Priority; view: PriorityView; verbs: Verbs }) {
  const { priority, view, verbs } = props;
  const { today } = view;
  const may = view.mayTrack(priority) && priority.outcome === null;
  return (
    <>
      {priority.milestones.length > 0 && (
        <ul className={css['steps']} aria-label={`Milestones of ${priority.title}`}>
          {priority.milestones.map((milestone) => (
            <li key={milestone.milestoneId} className={css['step']}>
              <CheckBox
                checked={milestone.doneOn !== null}
                disabled={!may}
                onChange={(done) => verbs.tick(priority, milestone, done)}
              >
                {milestone.title}
              </CheckBox>
              <span className={classNames(css['when'], stepState(milestone, today) === 'late' && css['late'])}>
                {stepWords(milestone, today)}
              </span>
              {may && (
                <IconButton
                  icon="trash"
                  label={`Delete the milestone ${milestone.title}`}
                  onClick={() => verbs.deleteMilestone(priority, milestone)}
                />
              )}
            </li>
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
