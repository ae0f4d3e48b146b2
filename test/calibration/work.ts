import { addDays, type Day } from '#lib/calendar/day.ts';
import type { GeneratedDeal } from './deals.ts';
import { closedWeeks, type Frame, partTimer, people, type Rows, wrongness } from './frame.ts';

interface Job {
  readonly project: string;
  readonly client: string;
  readonly price: number;
  readonly quoted: number;
  readonly won: Day;
  /** What is left of what it really takes. */
  left: number;
  started: Day | null;
  finished: Day | null;
}

/** Hours at hand at which the firm neither hurries nor waits. */
const usualBacklog = 280;
const usualWeek = 52;
const workday = 8;
/** Weeks before the first deal was decided tell nothing of how much is delivered. */
const weeksOfWork = 70;

function jobOf(deal: GeneratedDeal, frame: Frame, poorClient: string): Job {
  const { chance } = frame;
  const over = 1 + 0.7 * wrongness(frame, 'work.estimate-bias');
  const poor = deal.client === poorClient ? 1 - 0.65 * wrongness(frame, 'work.effective-rate') : 1;
  return {
    project: deal.name,
    client: deal.client,
    price: Math.round(deal.value * poor),
    quoted: deal.hours,
    won: deal.closed ?? frame.asOf,
    left: deal.hours * chance.lognormal(over, 0.3),
    started: null,
    finished: null,
  };
}

/** Jobs are worked off in the order in which they were won, by three people and one of half the week. */
export function workFiles(frame: Frame, deals: readonly GeneratedDeal[], poorClient: string) {
  const { chance, asOf } = frame;
  const waiting = deals
    .filter(({ won }) => won)
    .map((deal) => jobOf(deal, frame, poorClient))
    .toSorted((one, other) => (one.won < other.won ? -1 : 1));
  const weeks = closedWeeks(frame, weeksOfWork);
  const steps = chance.steps(weeks.length);
  const time: (string | number)[][] = [];
  for (const [at, week] of weeks.entries()) {
    const queue = waiting.filter((job) => job.won < week && job.left > 0.25);
    const hand = queue.reduce((sum, job) => sum + job.left, 0);
    let capacity = Math.max(20, (usualWeek + 0.2 * (hand - usualBacklog)) * Math.exp(0.12 * (steps[at] ?? 0)));
    for (const job of queue) {
      if (capacity < 0.5) break;
      const hours = Math.max(0.25, Math.round(4 * Math.min(capacity, job.left)) / 4);
      capacity -= hours;
      job.left -= hours;
      job.started ??= week;
      for (const [person, share] of shares(chance.uniform())) {
        const taken = new Set<number>();
        for (let part = Math.round(4 * hours * share) / 4; part > 0; part -= workday) {
          const day = addDays(week, freeFrom(chance.whole(0, 4), taken));
          time.push([day, person, job.client, job.project, Math.min(part, workday), 'yes', '']);
          if (job.left <= 0.25) job.finished = day;
        }
      }
    }
    time.push([addDays(week, 4), people[0], '', 'Office', chance.whole(4, 8), 'no', '']);
  }
  const more = 20 * wrongness(frame, 'work.backlog');
  for (let job = 0; job < more * 2; job += 1) {
    const won = addDays(asOf, -chance.whole(3, 20));
    waiting.push({
      project: `Block ${job + 1}`,
      client: poorClient,
      price: 2300,
      quoted: 26,
      won,
      left: 26,
      started: null,
      finished: null,
    });
  }
  return { time, projects: projectsFile(waiting, frame) };
}

/** Two equal lines of one day would be read as one written twice. */
function freeFrom(drawn: number, taken: Set<number>): number {
  let place = drawn;
  while (taken.has(place)) place += 1;
  taken.add(place);
  return place;
}

/** Who did how much of it: mostly one person, at times two. */
function shares(uniform: number): (readonly [string, number])[] {
  const [first, second] = [people[Math.floor(uniform * 3)] ?? people[0], uniform < 0.5 ? partTimer : people[1]];
  return uniform < 0.3
    ? [
        [first, 0.6],
        [second, 0.4],
      ]
    : [[first, 1]];
}

function projectsFile(jobs: readonly Job[], { asOf, wrong }: Frame): Rows {
  const isRushed = wrong?.rule === 'work.overload';
  let ahead = 0;
  const rows = jobs.map(({ project, client, price, quoted, won, left, started, finished }) => {
    const isDone = finished !== null;
    ahead += isDone ? 0 : left;
    const usualDue = addDays(asOf, 21 + Math.round((1.6 * 7 * ahead) / usualWeek));
    const due = isDone ? addDays(won, 60) : isRushed && ahead < 400 * wrong.size ? addDays(asOf, 12) : usualDue;
    const start = started ?? '';
    return [
      project,
      client,
      isDone ? 'done' : 'open',
      price,
      quoted,
      isDone ? 0 : Math.round(left),
      0,
      start,
      due,
      finished ?? '',
      0,
      '',
    ];
  });
  const header = [
    'project',
    'client',
    'status',
    'price',
    'quoted_hours',
    'remaining_hours',
    'outside_costs',
    'started',
    'due',
    'finished',
    'scope_changes',
    'interactions',
  ];
  return [header, ...rows];
}
