import { diagnosed } from '#test/support/findings.ts';
import { weekdays } from '#test/support/phone-calls.ts';
import { day } from '#lib/calendar/day.ts';
import { expect, it } from 'vitest';

const company = 'key,value\ntime_zone,America/New_York\n';
const header = 'id,started_at,direction,from,to,line,person,result,ring_seconds,talk_seconds\n';

// Two weeks before and two after 8 March 2026, when New York put its clocks on: noon there is 17:00 UTC, then 16:00.
const days = weekdays(4, day('2026-02-23'));
const hours = [9, 10, 11, 12, 13, 14, 15, 16];

const padded = (hour: number) => String(hour).padStart(2, '0');
const local = (on: string, hour: number) => `${on} ${padded(hour)}:30:00`;
const inUtc = (on: string, hour: number) => `${on}T${padded(hour + (on < '2026-03-08' ? 5 : 4))}:30:00Z`;

/** Three calls in every hour; those at noon are missed. */
const log = (at: (on: string, hour: number) => string) =>
  header +
  days
    .flatMap((on) =>
      hours.flatMap((hour) =>
        [1, 2, 3].map(
          (one) =>
            `${on}-${hour}-${one},${at(on, hour)},in,+1 555 ${on.replaceAll('-', '')} ${hour}${one},,,,${hour === 12 ? 'missed' : 'answered'},10,`,
        ),
      ),
    )
    .join('\n');

it('an hour of the day is that of the wall, through a change of clocks and in a log in UTC (trap 17)', async () => {
  const read = (at: typeof local) => diagnosed({ 'company.csv': company, 'calls.csv': log(at) }, '2026-03-28');
  const [byWall, byUtc] = [await read(local), await read(inUtc)];
  expect(byUtc.findings).toEqual(byWall.findings);
  expect(byUtc.looks).toBe(byWall.looks);
  const worst = byUtc.findings.filter(({ rule, verdict }) => rule === 'calls.worst-block' && verdict === 'clear');
  expect(worst.map(({ subject }) => subject.name)).toEqual(['every day 12-13']);
  // Had the clocks not been followed, half of the sixty would stand an hour away.
  expect(worst[0]?.evidence).toContainEqual(expect.objectContaining({ value: 1, n: 60 }));
});
