import type { Priority } from '#features/priorities/contract/priority.ts';
import { stepWords } from '#features/priorities/model/milestone.ts';
import { Segments } from '#kit/controls/segments.tsx';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import { dateLabel, type Day } from '#lib/calendar/day.ts';
import { CompanyTag } from './company-tag.tsx';
import { raisedOf } from './raised-of.tsx';
import css from './today.module.css';
import { dueMilestones, saidIn, type TodayView } from './today-view.ts';
import type { TodayVerbs } from './use-today-verbs.ts';

interface Parts {
  readonly views: readonly TodayView[];
  readonly several: boolean;
  readonly verbs: TodayVerbs;
}

const hrefOf = ({ company }: TodayView, { priorityId }: Priority) => `/c/${company.companyId}/priorities/${priorityId}`;

/** On or off track this week, and the steps that are due. */
export function PrioritySection({ views, several, verbs }: Parts) {
  const all = views.flatMap((view) => view.priorities.map((priority) => ({ view, priority })));
  const [first] = views;
  if (all.length === 0 || !first) return null;
  const silent = all.filter(({ view, priority }) => saidIn(priority, view.week) === undefined).length;
  return (
    <Section
      title={first.words.capital('priority', 2)}
      scope={silent === 0 ? 'this week all said' : `${silent} of ${all.length} to report on this week`}
    >
      <ul className={css['rows']}>
        {all.map(({ view, priority }) => {
          const { company, week } = view;
          const said = saidIn(priority, week);
          const raised = raisedOf(view, priority.priorityId);
          return (
            <li key={priority.priorityId} className={css['row']} data-row={priority.priorityId}>
              <CompanyTag view={view} several={several} />
              <Link className={css['title']} href={hrefOf(view, priority)}>
                {priority.title}
              </Link>
              <span className={css['quiet']}>
                {`by ${dateLabel(priority.due)}`}
                {raised && ' · '}
                {raised}
              </span>
              <Segments
                label={`${priority.title}, this week`}
                segments={[
                  { value: 'on', label: 'On track' },
                  { value: 'off', label: 'Off track' },
                ]}
                value={said === undefined ? 'unsaid' : said.onTrack ? 'on' : 'off'}
                onChoose={(value: string) => verbs.say(company.companyId, priority, week as Day, value === 'on')}
              />
            </li>
          );
        })}
      </ul>
      <Milestones views={views} several={several} verbs={verbs} />
    </Section>
  );
}

function Milestones({ views, several, verbs }: Parts) {
  const due = views.flatMap((view) => dueMilestones(view).map((one) => ({ view, ...one })));
  if (due.length === 0) return null;
  return (
    <ul className={css['rows']} aria-label="Milestones due">
      {due.map(({ view, priority, milestone }) => (
        <li key={milestone.milestoneId} className={css['row']} data-row={milestone.milestoneId}>
          <CheckBox
            checked={verbs.pending.has(milestone.milestoneId)}
            onChange={() => verbs.reach(view.company.companyId, { priority, milestone })}
          >
            <CompanyTag view={view} several={several} />
            {milestone.title}
          </CheckBox>
          <span className={milestone.due < view.today ? css['late'] : undefined}>
            {stepWords(milestone, view.today)}
          </span>
          <Link className={classNames(css['quiet'], css['of'])} href={hrefOf(view, priority)}>
            {priority.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
