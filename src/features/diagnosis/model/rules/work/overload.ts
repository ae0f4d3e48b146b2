import { openWork } from '#features/work/model/estimates.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import type { Claim } from '../../claim.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { listed, numberText, shareText } from '../../wording.ts';
import { type Ahead, leastWeeks, lookAhead, runs } from './ahead.ts';
import { aheadFigure, groundsText, withoutDelivery } from './famine.ts';

const EVEN = 0.5;

export const overload: Rule = {
  id: 'work.overload',
  version: 1,
  explanation: {
    estimates: 'The first week by whose end more is due than can be done until then.',
    method:
      'The same 2,000 simulated runs as for famine: remaining hours of projects due by then, times how far estimates were off, against delivery drawn from past weeks.',
    minimumData: `${leastWeeks} weeks of recorded delivery hours, and open projects with a due date and what is left of them.`,
    smallestDifference: 'A week is named where more runs than not are late.',
    knownFailure:
      'Everything is worked on in the order of its date here, and nobody is better at one kind of work than at another.',
    source: 'Throughput simulation after Vacanti and Magennis.',
  },
  look(records, ground) {
    const due = openWork(records.projects, records.time).jobs.flatMap(({ project, hours }) =>
      project.due === null ? [] : [{ name: project.client ?? project.project, hours, due: project.due }],
    );
    if (due.length === 0) return [];
    const ahead = lookAhead(records, ground);
    return [ahead === null ? withoutDelivery(ground) : claimOn(ahead, due, ground)];
  },
};

interface DueJob {
  /** The client, else the project. */
  readonly name: string;
  readonly hours: number;
  readonly due: Day;
}

function claimOn(ahead: Ahead, due: readonly DueJob[], ground: Ground): Claim {
  const first = ahead.weeks.find((week) => week.overload >= EVEN);
  if (first === undefined) {
    return nothingWrong({
      subject: { kind: 'company', name: ground.company.name },
      title: 'What is due in the next thirteen weeks can be done',
      symptom: `By no week is more due than can be done, in more runs than not. ${groundsText(ahead)}`,
      wouldChange: 'Nearer dates, or more hours on the same dates.',
    });
  }
  const end = addDays(first.week, 6);
  const late = due.filter((job) => job.due <= end).toSorted((a, b) => (a.due < b.due ? -1 : 1));
  const most = Math.max(...ahead.weeks.map((week) => week.overload));
  const hours = late.reduce((sum, job) => sum + job.hours, 0);
  return {
    subject: { kind: 'week', name: first.week },
    basis: { kind: 'estimated', chance: most, most: 'likely' },
    cause: null,
    title: `More is promised than can be done by the week of ${weekLabel(first.week, true)}`,
    symptom: `In ${shareText(first.overload)} of simulated runs something due by then is late. ${groundsText(ahead)}`,
    causes: ['Two large jobs were promised for the same weeks.', 'Estimates were lower than what such jobs take.'],
    actions: [
      `Call ${listed(
        late.map(({ name }) => name),
        3,
      )} before the date, and agree on a new one.`,
      'Move the job that hurts least, or give part of it to a subcontractor.',
      'Promise start dates from the work at hand, not from the calendar.',
    ],
    evidence: [
      { label: 'runs in which something is late', value: first.overload, n: runs, unit: 'share' },
      { label: 'hours due by the end of that week', value: hours, n: late.length, unit: 'hours' },
      { label: 'hours in a usual week', value: ahead.capacity, n: ahead.pastWeeks, unit: 'hours' },
    ],
    effect: null,
    wouldChange: `${late.length === 1 ? 'That date' : `One of ${late.length} dates`} moved, or ${numberText(Math.max(0, hours - ahead.capacity))} of these hours given to somebody else.`,
    figure: aheadFigure(ahead),
  };
}
