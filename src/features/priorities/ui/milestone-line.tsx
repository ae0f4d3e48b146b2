import { useRef, useState } from 'react';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import type { Milestone, Priority } from '../contract/priority.ts';
import { stepState, stepWords } from '../model/milestone.ts';
import { MilestoneForm } from './milestone-form.tsx';
import css from './priorities.module.css';
import type { PriorityView } from './priority-view.ts';
import type { Verbs } from './use-verbs.ts';

/** One step with its day: ticked, changed in place, deleted. */
export function MilestoneLine(props: {
  priority: Priority;
  milestone: Milestone;
  view: PriorityView;
  verbs: Verbs;
  may: boolean;
}) {
  const { priority, milestone, view, verbs, may } = props;
  const { today } = view;
  const [changing, change] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const done = () => {
    change(false);
    opener.current?.focus();
  };
  return (
    <li>
      <div className={css['step']}>
        <CheckBox
          checked={milestone.doneOn !== null}
          disabled={!may}
          onChange={(ticked) => verbs.tick(priority, milestone, ticked)}
        >
          {milestone.title}
        </CheckBox>
        <span className={classNames(css['when'], stepState(milestone, today) === 'late' && css['late'])}>
          {stepWords(milestone, today)}
        </span>
        {may && (
          <>
            <IconButton
              ref={opener}
              icon="pencil"
              label={`Change the milestone ${milestone.title}`}
              aria-expanded={changing}
              onClick={() => change(!changing)}
            />
            <IconButton
              icon="trash"
              label={`Delete the milestone ${milestone.title}`}
              onClick={() => verbs.deleteMilestone(priority, milestone)}
            />
          </>
        )}
      </div>
      {may && changing && <MilestoneForm priority={priority} milestone={milestone} verbs={verbs} onDone={done} />}
    </li>
  );
}
