import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import type { Priority } from '#features/priorities/contract/priority.ts';
import { stepsWords } from '#features/priorities/model/milestone.ts';
import { trackOf, trackWords } from '#features/priorities/model/track.ts';
import { periodLabel, periodOf } from '#lib/calendar/period.ts';
import { closedWords, keptWords } from '../../model/person/kept.ts';
import { dayWords, promiseWords } from '../../model/person/words.ts';
import { Fold } from './fold.tsx';
import css from './people.module.css';
import type { PersonView } from './person-view.ts';

/** How one stands or ended: `carried on, closed 30 Sep: no crew free`. */
function endWords(priority: Priority, { person, calendar }: PersonView): string {
  const { today } = person;
  const { outcome, closedOn, carriedTo, reason, due } = priority;
  if (outcome === null || closedOn === null) {
    const track = trackWords(trackOf(priority, today, calendar));
    return due < today
      ? `due ${dayWords(due, today)}, not closed yet; ${track}`
      : `due ${dayWords(due, today)}, ${track}`;
  }
  const ended = carriedTo === null ? outcome.replace('-', ' ') : 'carried on';
  return `${ended}, closed ${dayWords(closedOn, today)}${reason === '' ? '' : `: ${reason}`}`;
}

/** Priorities by the quarter in which they were due, the newest first, with the steps on the way. */
export function PrioritySection({ view }: { view: PersonView }) {
  const { companyId, person, words, calendar } = view;
  const { today, priorities, milestones } = person;
  const quarterOf = ({ due }: Priority) => periodOf(due, 'quarterly', calendar);
  const quarters = [...new Set(priorities.items.map(quarterOf))].sort().toReversed();
  const running = periodOf(today, 'quarterly', calendar);
  const said = [
    ...(view.answer.about === 'priority'
      ? []
      : [closedWords(priorities.tally, (count) => words.word('priority', count))]),
    ...(milestones.n > 0 ? [keptWords(milestones, (count) => (count === 1 ? 'milestone' : 'milestones'))] : []),
  ];
  return (
    <Section title={words.capital('priority', 2)} scope="last 4 quarters and this one, by the day due">
      {said.length > 0 && <p>{said.join(' ')}</p>}
      {priorities.unseen > 0 && (
        <p
          className={css['quiet']}
        >{`${priorities.unseen} more that you do not see: counted when closed, not listed.`}</p>
      )}
      {quarters.map((quarter) => {
        const items = priorities.items.filter((one) => quarterOf(one) === quarter);
        return (
          <Fold
            key={quarter}
            title={periodLabel(quarter, 'quarterly', calendar, true)}
            count={items.length}
            open={quarter === running}
          >
            {items.map((priority) => (
              <li key={priority.priorityId}>
                <span className={css['what']}>
                  <Link href={`/c/${companyId}/priorities/${priority.priorityId}`}>{priority.title}</Link>
                </span>
                <span className={css['when']}>
                  {[endWords(priority, view), stepsWords(priority.milestones, today)].filter(Boolean).join(' · ')}
                </span>
                {priority.milestones.length > 0 && (
                  <ul className={css['steps']}>
                    {priority.milestones.map((step) => (
                      <li key={step.milestoneId}>
                        <span className={css['what']}>{step.title}</span>
                        <span className={css['when']}>{promiseWords(step, today)}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </Fold>
        );
      })}
    </Section>
  );
}
