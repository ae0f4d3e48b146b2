import { addDays, type Day } from '#lib/calendar/day.ts';
import { periodEnd, periodOf, shiftPeriod } from '#lib/calendar/period.ts';
import { closedWeeks, type Frame, owner, people, type Rows, wrongness } from './frame.ts';

const ways = [
  'Answer the phone',
  'Estimate a job',
  'Sell a job',
  'Order paint',
  'Plan the week',
  'Hand a job over',
  'Send invoices',
] as const;

/** Seven ways of working, written down, that two can run and that are followed in nineteen of twenty checks. */
export function processesFile(frame: Frame): Rows {
  const { chance } = frame;
  const rows = ways.map((process, at) => {
    const isIt = at === 3;
    const onlyOwner = isIt && wrongness(frame, 'people.owner-dependency') > 0;
    const written = isIt && wrongness(frame, 'processes.undocumented') > 0 ? 'no' : 'yes';
    const followed = Math.max(
      0,
      Math.min(20, Math.round(19 - (isIt ? 12 * wrongness(frame, 'processes.not-followed') : 0) + chance.normal())),
    );
    const second = people[1 + (at % 3)] ?? people[1];
    return [
      process,
      'Office',
      owner,
      onlyOwner ? owner : `${owner}; ${second}`,
      written,
      `${followed} of 20`,
      '',
      addDays(frame.asOf, -40),
    ];
  });
  return [['process', 'department', 'owner', 'can_run', 'documented', 'followed', 'metric', 'reviewed_on'], ...rows];
}

const calendar = { firstDayOfWeek: 1, yearStartsMonth: 1 } as const;

/** To-dos of each week, priorities of each quarter, and issues that are mostly solved within three weeks. */
export function commitmentsFile(frame: Frame): Rows {
  const { asOf, chance } = frame;
  const rows: string[][] = [];
  // Who can go on alone keeps what was agreed.
  const isReady = frame.wrong?.rule === 'engagement.graduation';
  const onTime = isReady ? 1 : 0.96 - 0.3 * wrongness(frame, 'cadence.todos');
  const done = (share: number, due: Day): Day | '' => (chance.happens(share) ? addDays(due, -chance.whole(0, 3)) : '');
  for (const week of closedWeeks(frame, 30)) {
    for (const who of people) {
      for (let left = chance.count(2.2); left > 0; left -= 1) {
        const due = addDays(week, 7);
        if (due < asOf) rows.push(['todo', `To-do ${rows.length}`, who, week, due, done(onTime, due), '']);
      }
    }
  }
  for (let back = 8; back >= 1; back -= 1) {
    const quarter = shiftPeriod(periodOf(asOf, 'quarterly', calendar), 'quarterly', -back);
    const due = periodEnd(quarter, 'quarterly');
    const share = isReady ? 1 : 0.9 - 0.5 * wrongness(frame, 'cadence.priorities');
    for (let left = 6; left > 0; left -= 1) {
      rows.push(['priority', `Priority ${rows.length}`, chance.pick(people), quarter, due, done(share, due), '']);
    }
  }
  for (const [at, week] of closedWeeks(frame, 45).entries()) {
    for (let left = chance.count(1.8); left > 0; left -= 1) {
      const solved = addDays(week, Math.round(chance.lognormal(11, 0.7)));
      rows.push([
        'issue',
        `Issue ${rows.length}`,
        chance.pick(people),
        week,
        '',
        solved < asOf ? solved : '',
        chance.pick(people),
      ]);
    }
    if (at > 34 && at % 2 === 0 && wrongness(frame, 'cadence.issues') > 0) {
      rows.push(['issue', 'Paint arrives late', owner, week, '', addDays(week, 1), people[1]]);
    }
  }
  return [['kind', 'what', 'who', 'created', 'due', 'done', 'raised_by'], ...rows];
}

/** Weekly meetings that get an eight, give or take half a mark; one in fourteen is missed. */
export function meetingsFile(frame: Frame): Rows {
  const weeks = closedWeeks(frame, 44);
  const steps = frame.chance.steps(weeks.length);
  const rows = weeks.map((week, at) => {
    const fall = at >= weeks.length - 9 ? 2.4 * wrongness(frame, 'cadence.rating') : 0;
    const mark = Math.min(10, Math.round(2 * (8 - fall + 0.7 * (steps[at] ?? 0))) / 2);
    const cancelled = frame.chance.happens(0.07);
    return [addDays(week, 1), 'Leadership', people[at % 3] ?? owner, cancelled ? '' : mark, cancelled ? 'yes' : 'no'];
  });
  return [['date', 'team', 'led_by', 'rating', 'cancelled'], ...rows];
}

const tools = ['Job planner', 'Phone app', 'Invoice tool', 'Mail'] as const;

export function toolsFile(frame: Frame): Rows {
  const rows = tools.map((tool, at) => {
    const isIt = at === 1;
    const unused = isIt && wrongness(frame, 'tools.review', 'unused') > 0;
    const process =
      isIt && wrongness(frame, 'tools.review', 'no-process') > 0
        ? ''
        : (ways[isIt && wrongness(frame, 'tools.review', 'overlap') > 0 ? 0 : at] ?? '');
    return [tool, 40 + 10 * at, 8, unused ? 1 : 8, process, 'It saves an hour a day', ''];
  });
  return [['tool', 'monthly_cost', 'seats', 'active_users', 'process', 'outcome', 'renews_on'], ...rows];
}
