import { addDays, daysBetween } from '#lib/calendar/day.ts';
import { closedWeeks, type Frame, type Rows, wrongness } from './frame.ts';

const operator = 'Olga Reed';
const hoursAWeek = 10;
const fee = 5000;
const doing = 0.4;
const weeksOfHours = 60;

/** One client whom an operator leads for ten hours a week, two fifths of them doing; and meetings with their team. */
export function engagementFiles(frame: Frame, companyName: string) {
  const { chance, asOf, wrong } = frame;
  const isReady = wrong?.rule === 'engagement.graduation';
  // Whether a client can go on alone is seen in the client’s own records.
  const client = isReady ? companyName : 'Harbour Hotel';
  const share = isReady ? 0.05 : doing + 0.4 * wrongness(frame, 'engagement.scope-drift');
  const weeks = closedWeeks(frame, weeksOfHours);
  const cold = wrongness(frame, 'engagement.flags') > 0;
  const time: (string | number)[][] = [];
  for (const week of weeks) {
    const lately = daysBetween(week, asOf);
    const more = lately < 210 ? 0.6 * wrongness(frame, 'engagement.over-hours') : 0;
    const all = hoursAWeek * (1 + more) * chance.lognormal(0.97, 0.12) * (cold && lately < 100 ? 0.3 : 1);
    const done = Math.min(0.95, Math.max(0.01, share + share * 0.2 * chance.normal()));
    for (const [category, part] of [
      ['do', done],
      ['lead', (1 - done) * 0.6],
      ['build', (1 - done) * 0.4],
    ] as const) {
      const hours = Math.round(4 * all * part) / 4;
      if (hours > 0)
        time.push([addDays(week, chance.whole(0, 4)), operator, client, 'Operating', hours, 'yes', category]);
    }
  }
  const agreed = isReady ? 0.05 : doing;
  const started = weeks[0] ?? asOf;
  const engagements: Rows = [
    ['client', 'monthly_fee', 'hours_per_week', 'started', 'ends', 'lead_share', 'build_share', 'do_share'],
    [client, fee, hoursAWeek, started, '', `${60 - 60 * agreed}%`, `${40 - 40 * agreed}%`, `${100 * agreed}%`],
  ];
  return { time, engagements };
}
