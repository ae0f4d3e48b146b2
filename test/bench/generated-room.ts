import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvLine } from '#features/imports/files/csv-writing.ts';
import { addDays, day, weekdayOf } from '#lib/calendar/day.ts';
import { trailingPeriods } from '#lib/calendar/period.ts';
import { drawsFrom } from '#statistics/random.ts';

/** The day of every diagnosis over such a folder. */
export const roomDay = day('2026-11-20');

const people = ['Ann Lee', 'Ben Ode', 'Cy Park', 'Di Ruiz', 'Ed Sol', 'Fay Tan'] as const;
const stages = ['Lead', 'Estimate', 'Offer', 'Won'] as const;
const metrics = 60;
const weeks = 104;
const dealCount = 5000;
/** Two years of days before that day. */
const span = 728;

const onePerson = (share: number) => people[Math.floor(share * people.length)] ?? people[0];

const clock = (second: number) =>
  [second / 3600, (second / 60) % 60, second % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');

/** Spread over two years in working hours; one of four is missed, and two of three callers call once only. */
function* calls(count: number) {
  const chance = drawsFrom(1);
  const uniform = () => chance.uniform();
  yield 'id,started_at,direction,from,to,line,person,result,ring_seconds,talk_seconds\r\n';
  for (let at = 0; at < count; at += 1) {
    const on = addDays(roomDay, -span + Math.floor((at / count) * span));
    const second = Math.floor(7.5 * 3600 + uniform() * 10 * 3600);
    const inward = uniform() < 0.75;
    const answered = uniform() < 0.75;
    const caller = `'+1212${String(Math.floor(2_000_000 + uniform() * count * 0.7)).padStart(7, '0')}`;
    const [from, to] = inward ? [caller, "'+12125550100"] : ["'+12125550100", caller];
    const talk = answered ? Math.floor(30 + uniform() * 400) : '';
    const person = answered ? onePerson(uniform()) : '';
    yield `${1_000_000 + at},${on}T${clock(second)},${inward ? 'in' : 'out'},${from},${to},Main,${person},${
      answered ? 'answered' : 'missed'
    },${Math.floor(5 + uniform() * 30)},${talk}\r\n`;
  }
}

function* deals() {
  const chance = drawsFrom(2);
  const uniform = () => chance.uniform();
  const plain = 'id,name,account,owner,source,value,created,stage,status,closed,lost_reason,process_followed,hours';
  yield csvLine([...plain.split(','), ...stages.map((stage) => `entered: ${stage}`)]);
  for (let at = 0; at < dealCount; at += 1) {
    const entered = [addDays(roomDay, -span + Math.floor((at / dealCount) * span))];
    while (entered.length < stages.length && uniform() < 0.62) {
      entered.push(addDays(entered.at(-1) ?? roomDay, Math.floor(2 + uniform() * 25)));
    }
    const seen = entered.filter((one) => one <= roomDay);
    const closed = addDays(entered.at(-1) ?? roomDay, entered.length === stages.length ? 0 : 20);
    const status = closed > roomDay ? 'open' : seen.length === stages.length ? 'won' : 'lost';
    yield csvLine([
      `D${at}`,
      `Job ${at}`,
      `Client ${Math.floor(uniform() * 1500)}`,
      onePerson(uniform()),
      uniform() < 0.5 ? 'web' : 'referral',
      Math.round(3000 * Math.exp(0.6 * chance.normal())),
      entered[0] ?? '',
      stages[seen.length - 1] ?? stages[0],
      status,
      status === 'open' ? '' : closed,
      status === 'lost' ? 'price' : '',
      uniform() < 0.7 ? 'yes' : 'no',
      '',
      ...stages.map((_, place) => seen[place] ?? ''),
    ]);
  }
}

/** Ten lagging metrics, each driven by five others; half of them with a goal. */
function* metricRows() {
  yield csvLine(['metric', 'level', 'owner', 'kind', 'unit', 'goal', 'cadence', 'drives']);
  for (let at = 0; at < metrics; at += 1) {
    const lagging = at % 6 === 0;
    const driven = `Metric ${at - (at % 6)}`;
    const goal = at % 2 === 0 ? '>= 48' : '';
    const [kind, drives] = lagging ? ['lagging', ''] : ['activity', driven];
    yield csvLine([`Metric ${at}`, 'company', onePerson(at / metrics), kind, 'number', goal, 'weekly', drives]);
  }
}

function* valueRows() {
  const chance = drawsFrom(3);
  yield csvLine(['metric', 'person', 'date', 'value', 'note']);
  const first = trailingPeriods(weeks, addDays(roomDay, -weekdayOf(roomDay) - 6), 'weekly');
  for (let at = 0; at < metrics; at += 1) {
    for (const week of first) yield csvLine([`Metric ${at}`, '', week, Math.round(50 + 7 * chance.normal()), '']);
  }
}

const company = `key,value
name,Oak Street Painting
time_zone,America/New_York
currency,USD
staffed_hours,mon-fri 08:00-17:00
average_job_value,3200
lead_share,40%
close_rate,35%
owner,Ann Lee
`;

/** A folder with two years of a company: so many calls, 5,000 deals and 60 metrics of 104 weeks. */
export async function generateRoom(folder: string, callCount: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const place = (name: string) => path.join(folder, name);
  await writeFile(place('company.csv'), company);
  await pipeline(Readable.from(calls(callCount)), createWriteStream(place('calls.csv')));
  await writeFile(place('deals.csv'), [...deals()].join(''));
  await writeFile(place('metrics.csv'), [...metricRows()].join(''));
  await writeFile(place('values.csv'), [...valueRows()].join(''));
}
