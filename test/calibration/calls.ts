import { addDays, type Day, weekdayOf } from '#lib/calendar/day.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { busyness, closedWeeks, type Frame, people, type Rows, wrongness } from './frame.ts';

interface Ring {
  /** Minutes since the first day. */
  readonly at: number;
  readonly out: boolean;
  readonly number: string;
  readonly answered: boolean;
}

interface Habits {
  readonly missed: number;
  readonly atNoon: number;
  readonly calledBack: number;
}

const own = '+12125550100';
const DAY = 24 * 60;
const regulars = Array.from({ length: 60 }, (_, at) => `+1212555${2000 + at}`);

function habitsOf(frame: Frame): Habits {
  const risk = wrongness(frame, 'calls.revenue-at-risk');
  return {
    missed: 0.09 + 0.26 * wrongness(frame, 'calls.missed-share') + 0.3 * risk,
    atNoon: 0.4 * wrongness(frame, 'calls.worst-block'),
    calledBack: 0.93 - 0.5 * wrongness(frame, 'calls.callback') - 0.6 * risk,
  };
}

interface Log {
  readonly rings: readonly Ring[];
  readonly lost: number;
}

/** Everybody who rang and what became of it; a new caller is lost when nobody spoke with them within a day. */
function rings(days: readonly Day[], frame: Frame, chance: Chance): Log {
  const habits = habitsOf(frame);
  const all: Ring[] = [];
  let lost = 0;
  let newest = 0;
  for (const [at, day] of days.entries()) {
    if (weekdayOf(day) > 5) continue;
    const monday = weekdayOf(day) === 1 ? 1.3 : 1;
    for (let left = chance.count(9 * monday * busyness(frame, day), 0.25); left > 0; left -= 1) {
      const isNew = chance.happens(0.5);
      newest += 1;
      const number = isNew ? `+1646${String(1_000_000 + newest * 7 + chance.whole(0, 6))}` : chance.pick(regulars);
      const evening = chance.happens(0.06);
      const when = at * DAY + 60 * (evening ? chance.between(17, 20) : chance.between(8, 17));
      const noon = when % DAY >= 720 && when % DAY < 780;
      const answered = !chance.happens(evening ? 0.9 : habits.missed + (noon ? habits.atNoon : 0));
      all.push({ at: when, out: false, number, answered });
      if (!answered && !reached(all, when, number, habits, chance) && isNew) lost += 1;
    }
  }
  return { rings: all.toSorted((one, other) => one.at - other.at), lost };
}

/** Whether somebody spoke with them within a day: they ring again, or are called back on the same or the next morning. */
function reached(all: Ring[], missed: number, number: string, { calledBack }: Habits, chance: Chance): boolean {
  if (chance.happens(0.2)) {
    const answered = chance.happens(0.8);
    all.push({ at: missed + chance.between(2, 50), out: false, number, answered });
    if (answered) return true;
  }
  if (!chance.happens(calledBack)) return false;
  const soon = missed + chance.lognormal(70, 0.8);
  const morning = (Math.floor(missed / DAY) + 1) * DAY + chance.between(480, 560);
  const back =
    soon % DAY < 1020 && Math.floor(soon / DAY) === Math.floor(missed / DAY)
      ? soon
      : Math.min(morning, missed + DAY - 5);
  const answered = chance.happens(0.85);
  all.push({ at: back, out: true, number, answered });
  return answered;
}

const weeksOfLog = 30;

const daysOf = (weeks: readonly Day[]) =>
  weeks.flatMap((week) => Array.from({ length: 7 }, (_, at) => addDays(week, at)));

const pad = (part: number) => String(Math.floor(part)).padStart(2, '0');
const clock = (minutes: number) => `${pad(minutes / 60)}:${pad(minutes % 60)}:${pad((minutes * 60) % 60)}`;

/** Half a year of calls, one in eleven of them missed and nearly all called back. */
export function callsFile(frame: Frame): Rows {
  const { chance } = frame;
  const days = daysOf(closedWeeks(frame, weeksOfLog));
  const { rings: all } = rings(days, frame, chance);
  const rows = all.map(({ at, out, number, answered }, place) => {
    const day = days[Math.floor(at / DAY)] ?? addDays(days.at(-1) ?? frame.asOf, 1);
    const withheld = !out && chance.happens(0.03);
    const from = out ? own : withheld ? '' : number;
    const talk = answered ? Math.round(chance.lognormal(150, 0.8)) : '';
    const person = answered || out ? chance.pick(people) : '';
    const result = answered ? 'answered' : chance.happens(0.3) ? 'voicemail' : 'missed';
    return [
      10_000 + place,
      `${day}T${clock(at % DAY)}`,
      out ? 'out' : 'in',
      from,
      out ? number : own,
      'Main',
      person,
      result,
      chance.whole(6, 40),
      talk,
    ];
  });
  const header = [
    'id',
    'started_at',
    'direction',
    'from',
    'to',
    'line',
    'person',
    'result',
    'ring_seconds',
    'talk_seconds',
  ];
  return [header, ...rows];
}

/** New callers that such a company loses in a year, from ten years of it. */
export function lostInAYear(frame: Frame): number {
  const years = 10;
  const { lost } = rings(daysOf(closedWeeks(frame, 52 * years)), frame, chanceFrom(7));
  return lost / years;
}
