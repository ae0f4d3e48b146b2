import { addDays, type Day, weekdayOf } from '#lib/calendar/day.ts';
import { type Draw, drawFrom } from '../draw.ts';
import { countAround, csvFile, type Row } from './table.ts';

const own = '+1 555 014 2200';
/** Clients, suppliers and crews, who call again and again. */
const regulars = 48;
/** Of calls in staffed hours that come from a number nobody knows. */
const newShare = 0.14;
/** A missed caller is called back now and then, by whoever thinks of it. */
const calledBack = 0.3;
const ringsAgain = 0.25;

/** Usual calls in each hour from 8 to 16 o'clock. */
const busy = [1.7, 1.8, 1.6, 1.4, 1.7, 1.3, 1.3, 1.4, 1.3] as const;

/** The share that nobody answers: one person has the telephone, eats at noon, and drives to sites twice a week. */
function missedAt(day: Day, hour: number, answered: boolean): number {
  const onSite = hour >= 9 && hour < 12 && (weekdayOf(day) === 2 || weekdayOf(day) === 4);
  if (answered) return hour === 12 ? 0.14 : onSite ? 0.22 : 0.17;
  if (hour === 12) return 0.94;
  return onSite ? 0.8 : hour < 9 ? 0.34 : 0.42;
}

interface Ring {
  readonly minutes: number;
  readonly from: string;
  readonly missed: boolean;
}

const pad = (number: number) => String(number).padStart(2, '0');
const at = (day: Day, minutes: number) => `${day}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:00`;

const regular = (place: number) => `+1 555 230 ${1000 + place}`;

/** Numbers are given out by day, so that a longer log begins with the shorter one. */
function callerOn(day: Day, place: number, draw: Draw): string {
  if (draw.uniform() >= newShare) return regular(Math.floor(draw.uniform() * regulars));
  return `+1 555 ${600 + Number(day.slice(5, 7))} ${day.slice(8, 10)}${pad(place)}`;
}

function ringsOn(day: Day, answered: boolean, draw: Draw): Ring[] {
  const rings = busy.flatMap((usual, place) =>
    Array.from({ length: countAround(usual, draw) }, () => {
      const hour = 8 + place;
      const minutes = hour * 60 + Math.floor(draw.uniform() * 60);
      return { minutes, missed: draw.uniform() < missedAt(day, hour, answered) };
    }),
  );
  const late = draw.uniform() < 0.4 ? [{ minutes: 18 * 60 + Math.floor(draw.uniform() * 90), missed: true }] : [];
  return [...rings, ...late].map((ring, place) => ({ ...ring, from: callerOn(day, place, draw) }));
}

function callsOn(day: Day, answered: boolean): Row[] {
  const draw = drawFrom(`painting phone ${day}`);
  const rows: Row[] = ringsOn(day, answered, draw).flatMap(({ minutes, from, missed }): Row[] => {
    const talk = 40 + Math.floor(draw.uniform() * 260);
    const call: Row = [
      at(day, minutes),
      'in',
      from,
      own,
      missed ? '' : 'Priya Nair',
      missed ? 'missed' : 'answered',
      18,
      missed ? '' : talk,
    ];
    if (!missed) return [call];
    const fate = draw.uniform();
    const later = Math.min(minutes + 20 + Math.floor(draw.uniform() * 100), 17 * 60 + 30);
    if (fate < calledBack) return [call, [at(day, later), 'out', own, from, 'Priya Nair', 'answered', 9, talk]];
    if (fate < calledBack + ringsAgain) return [call, [at(day, later), 'in', from, own, '', 'missed', 15, '']];
    return [call];
  });
  return rows.toSorted((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1));
}

/**
 * The telephone log of a painting contractor's office.
 * @param answered from which day on an answering service takes what the office does not.
 */
export function phoneLog(from: Day, until: Day, answered: Day): string {
  const rows: Row[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) {
    if (weekdayOf(day) <= 5) rows.push(...callsOn(day, day >= answered));
  }
  return csvFile(
    'id,started_at,direction,from,to,person,result,ring_seconds,talk_seconds',
    rows.map((row, place) => [place + 1, ...row]),
  );
}
