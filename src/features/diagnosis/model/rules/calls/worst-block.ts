import type { Call } from '#features/calls/model/call.ts';
import { firstRings } from '#features/calls/model/first-ring.ts';
import { type HourBlock, hoursOfDay, hoursOfWeek } from '#features/calls/model/hours.ts';
import { type Weekday, weekdayNames } from '#lib/calendar/day.ts';
import { chiSquareTest } from '#statistics/comparison/chi-square.ts';
import { newcombeInterval } from '#statistics/comparison/difference.ts';
import { shareOf, type Tally } from '#statistics/comparison/tally.ts';
import { fisherTest } from '#statistics/comparison/two-by-two.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import { normalBelow } from '#statistics/normal.ts';
import type { Claim } from '../../claim.ts';
import type { Figure } from '../../figure.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, shareText } from '../../wording.ts';
import { hoursOf, missedOf, phoneLog, type PhoneLog } from './phone-log.ts';

const LEAST = { cell: 10, log: 50 } as const;
const MARKED = 3;

export const worstBlock: Rule = {
  id: 'calls.worst-block',
  version: 2,
  explanation: {
    estimates:
      'Hours of the day, and single hours of a weekday, in which a larger share of callers is missed than in the rest of the staffed hours.',
    method:
      'Who rings again within the hour counts once, at the first ring. Hours of the clock over all weekdays are compared with the rest of the staffed hours; single cells of weekday and hour with the same hour on other days. Told where the adjusted residual is above 3 and the exact test of Fisher holds over everything that was looked at.',
    minimumData: '50 callers in staffed hours, and 10 in an hour before it is looked at.',
    smallestDifference: 'With 40 callers in an hour and 400 in all about 25 points.',
    knownFailure:
      'Several calls on one day go unanswered for one reason, such as a sick day: few days can make an hour look worse than it is. Nobody can tell who withholds a number and rings again.',
    source: 'Haberman 1973 for the residuals; Fisher 1935 for the exact test; Newcombe 1998 for the interval.',
  },
  look(records, ground) {
    const log = phoneLog(records, ground);
    return log === null ? [] : claimsOn(log, ground);
  },
};

interface Look {
  readonly block: HourBlock;
  readonly rest: Tally;
  readonly residual: number;
  readonly p: number;
}

const without = (all: Tally, part: Tally): Tally => ({
  successes: all.successes - part.successes,
  trials: all.trials - part.trials,
});

function lookAt(block: HourBlock, all: Tally): Look[] {
  const rest = without(all, block.tally);
  if (block.tally.trials < LEAST.cell || rest.trials < LEAST.cell) return [];
  const answered = ({ successes, trials }: Tally) => trials - successes;
  const { residuals } = chiSquareTest([
    [block.tally.successes, rest.successes],
    [answered(block.tally), answered(rest)],
  ]);
  return [{ block, rest, residual: residuals[0]?.[0] ?? 0, p: fisherTest(block.tally, rest).chance }];
}

function claimsOn(log: PhoneLog, ground: Ground): Claim[] {
  const staffed = firstRings(log.now.staffed);
  const subject = { kind: 'company', name: ground.company.name } as const;
  if (staffed.length < LEAST.log) {
    return [
      tooLittle({
        subject,
        title: 'Too few callers to say in which hours they are missed',
        symptom: `${counted(staffed.length, 'caller')} rang within staffed hours; hours can be compared from ${LEAST.log} on.`,
        wouldChange: `${counted(LEAST.log - staffed.length, 'more caller')} in staffed hours.`,
      }),
    ];
  }
  const all = missedOf(staffed);
  const wholeHours = hoursOfDay(staffed);
  const hours = wholeHours.flatMap((block) => lookAt(block, all));
  const cells = hoursOfWeek(staffed).flatMap((block) => {
    const sameHour = wholeHours.find(({ hour }) => hour === block.hour);
    return sameHour ? lookAt(block, sameHour.tally) : [];
  });
  const looks = [...hours, ...cells];
  const marked = looks.filter(({ residual }) => residual > MARKED);
  const others = looks.filter((look) => !marked.includes(look)).map(({ p }) => p);
  if (marked.length === 0) {
    const [p = 1, ...more] = others;
    return [
      {
        ...nothingWrong({
          subject,
          title: 'No hour stands out among missed calls',
          symptom: `${counted(looks.length, 'hour was', 'hours were')} compared with the rest; none differs by more than luck would make it.`,
          wouldChange: 'An hour of at least 40 callers who are missed about 25 points more often than the rest.',
        }),
        basis: { kind: 'tested', p, others: more, posterior: 0, matters: false, surely: false, most: 'nothing' },
      },
    ];
  }
  const figure = heatFigure(staffed, marked, ground);
  return marked
    .toSorted((a, b) => b.residual - a.residual)
    .map((look, at) => claimOn(look, { others: at === 0 ? others : [], looks: looks.length, ground, figure }));
}

const pad = (hour: number) => String(hour).padStart(2, '0');

/** `mon 12-13`, or `every day 12-13`. */
export const blockName = ({ weekday, hour }: Pick<HourBlock, 'weekday' | 'hour'>): string =>
  `${weekday === null ? 'every day' : weekdayNames[weekday - 1]?.slice(0, 3).toLowerCase()} ${pad(hour)}-${pad(hour + 1)}`;

interface Beside {
  readonly others: readonly number[];
  readonly looks: number;
  readonly ground: Ground;
  readonly figure: Figure;
}

function claimOn({ block, rest, residual, p }: Look, { others, looks, ground, figure }: Beside): Claim {
  const { tally, weekday, hour } = block;
  const when = `${pad(hour)}:00 and ${pad(hour + 1)}:00${weekday === null ? '' : ` on ${weekdayNames[weekday - 1]}s`}`;
  const { low, high } = wilsonInterval(tally.successes, tally.trials);
  const gap = newcombeInterval(tally, rest);
  const difference = shareOf(tally) - shareOf(rest);
  const elsewhere = weekday === null ? 'in the other staffed hours' : 'at the same time on other days';
  const lunch = hour >= 11 && hour < 14;
  return {
    subject: { kind: 'block', name: blockName(block) },
    basis: {
      kind: 'tested',
      p,
      others,
      posterior: normalBelow(residual),
      matters: difference >= ground.thresholds.rateGap,
      surely: gap.low > ground.thresholds.rateGap,
    },
    cause: null,
    title: `Between ${when} ${shareText(shareOf(tally))} of callers are missed, ${shareText(shareOf(rest))} ${elsewhere}`,
    symptom: `${tally.successes} of ${tally.trials} callers between ${when} were not answered (true share ${shareText(low)} to ${shareText(high)}); ${elsewhere} it was ${rest.successes} of ${rest.trials}. ${counted(looks, 'hour was', 'hours were')} compared; about ${Math.max(1, Math.round(looks / 20))} would differ this way by luck if nothing were behind it, but not this far.`,
    causes: [
      lunch
        ? 'Everybody is at lunch at the same time.'
        : 'Whoever answers is on a job, in a meeting or on the way at this time.',
      'More people call at this time than one person can answer.',
    ],
    actions: [
      lunch
        ? 'Take lunch in two shifts, so that one person is always at the telephone.'
        : 'Move one shift or one meeting, so that somebody is at the telephone at this time.',
      'Pass these hours on to an answering service, and leave the others as they are.',
    ],
    evidence: [
      { label: `missed share, ${blockName(block)}`, value: shareOf(tally), low, high, n: tally.trials, unit: 'share' },
      {
        label: `missed share ${elsewhere}`,
        value: shareOf(rest),
        ...wilsonInterval(rest.successes, rest.trials),
        n: rest.trials,
        unit: 'share',
      },
      {
        label: 'difference',
        value: difference,
        low: gap.low,
        high: gap.high,
        n: tally.trials + rest.trials,
        unit: 'share',
      },
    ],
    effect: null,
    wouldChange: `As many callers again in this hour with a share like that of the rest.`,
    figure,
  };
}

/** Weekdays by hours; hours that are not staffed on any day are left out. */
function heatFigure(calls: readonly Call[], marked: readonly Look[], ground: Ground): Figure {
  const staffed = hoursOf(ground);
  const weekdays = ([1, 2, 3, 4, 5, 6, 7] as const).filter((weekday) => staffed.some((one) => one.weekday === weekday));
  const first = Math.floor(Math.min(...staffed.map(({ start }) => start)) / 3600);
  const last = Math.ceil(Math.max(...staffed.map(({ end }) => end)) / 3600);
  const hours = Array.from({ length: last - first }, (_, at) => first + at);
  const blocks = hoursOfWeek(calls);
  const cellOf = (weekday: Weekday, hour: number) => {
    const tally = blocks.find((block) => block.weekday === weekday && block.hour === hour)?.tally;
    const of = tally?.trials ?? 0;
    const isMarked = marked.some(
      ({ block }) => block.hour === hour && (block.weekday === null || block.weekday === weekday),
    );
    return { of, share: tally && of >= LEAST.cell ? shareOf(tally) : null, marked: isMarked };
  };
  return {
    kind: 'heat',
    rows: weekdays.map((weekday) => weekdayNames[weekday - 1] ?? ''),
    columns: hours.map((hour) => `${pad(hour)}–${pad(hour + 1)}`),
    cells: weekdays.map((weekday) => hours.map((hour) => cellOf(weekday, hour))),
  };
}
