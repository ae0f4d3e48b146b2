import { wilsonInterval } from '#statistics/interval/wilson.ts';
import { rateInterval } from '#statistics/interval/rate.ts';
import { isSure } from '#features/diagnosis/model/finding.ts';
import { falseOnes, type Judged, rightOnes } from './judge.ts';
import { notes } from './notes.ts';

export interface Calibration {
  readonly noise: readonly Judged[];
  readonly planted: readonly Judged[];
  readonly borderline: readonly Judged[];
  readonly priced: readonly Judged[];
}

const usual = 200;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function shareText(count: number, of: number): string {
  const { low, high } = wilsonInterval(count, of);
  return `${count} of ${of}, ${percent(count / Math.max(1, of))} (${percent(low)} to ${percent(high)})`;
}

const seedsOf = (judged: readonly Judged[]) => `${judged[0]?.seed} to ${judged.at(-1)?.seed}`;
const met = (is: boolean) => (is ? 'met' : '**missed**');

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

interface Money {
  readonly rule: string;
  readonly holds: boolean;
}

/** Of every range for money that stands beside a known truth, whether it holds it. */
function moneyOf(judged: readonly Judged[]): Money[] {
  return judged.flatMap(({ findings, wrong, cost }) => {
    const priced = findings.find(({ rule, effect }) => rule === wrong?.rule && effect !== null);
    if (cost === null || priced?.effect == null) return [];
    return [{ rule: priced.rule, holds: priced.effect.low <= cost && cost <= priced.effect.high }];
  });
}

function inAll({ noise, planted, borderline, priced }: Calibration, money: readonly Money[]): string {
  const wrong = noise.reduce((sum, one) => sum + falseOnes(one).length, 0);
  const rate = rateInterval({ events: wrong, exposure: noise.length });
  const found = planted.filter((one) => rightOnes(one).length > 0).length;
  const clear = borderline.filter((one) => rightOnes(one).some(({ verdict }) => verdict === 'clear')).length;
  const held = money.filter(({ holds }) => holds).length;
  return table(
    ['what', 'seen', 'bar', '', 'seeds'],
    [
      [
        'false findings, likely or clear, in a company in which nothing is wrong',
        `${wrong} in ${noise.length}, ${(wrong / noise.length).toFixed(2)} each (${rate.low.toFixed(2)} to ${rate.high.toFixed(2)})`,
        'at most 0.2',
        met(wrong / noise.length <= 0.2),
        seedsOf(noise),
      ],
      [
        'plain faults found, with the right cause',
        shareText(found, planted.length),
        'at least 95 %',
        met(found / planted.length >= 0.95),
        seedsOf(planted),
      ],
      [
        'faults that just matter called clear',
        shareText(clear, borderline.length),
        'none',
        met(clear === 0),
        seedsOf(borderline),
      ],
      [
        'ranges for money that hold the truth',
        shareText(held, money.length),
        'at least 85 %',
        met(held / money.length >= 0.85),
        seedsOf(priced),
      ],
    ],
  );
}

function byRule({ noise, planted, borderline }: Calibration, money: readonly Money[]): string {
  const rules = new Set([...planted, ...borderline].flatMap(({ wrong }) => wrong?.rule ?? []));
  for (const { findings } of noise) for (const finding of findings) if (isSure(finding)) rules.add(finding.rule);
  const rows = [...rules].map((rule) => {
    const inNoise = noise.map((one) => falseOnes(one).filter((finding) => finding.rule === rule).length);
    const facts = noise.filter(({ findings }) =>
      findings.some((one) => one.rule === rule && isSure(one) && one.counted),
    );
    const own = planted.filter(({ wrong }) => wrong?.rule === rule);
    const half = borderline.filter(({ wrong }) => wrong?.rule === rule);
    const clear = half.filter((one) => rightOnes(one).some(({ verdict }) => verdict === 'clear'));
    const ranges = money.filter((one) => one.rule === rule);
    const of = (count: number, all: number) => (all === 0 ? '' : `${count} of ${all}`);
    return [
      `\`${rule}\``,
      inNoise.reduce((sum, one) => sum + one, 0),
      facts.length,
      of(own.filter((one) => rightOnes(one).length > 0).length, own.length),
      of(clear.length, half.length),
      of(ranges.filter(({ holds }) => holds).length, ranges.length),
    ];
  });
  return table(
    [
      'rule',
      'false in all companies without a fault',
      'companies without a fault with a fact told',
      'plain ones found',
      'just mattering ones called clear',
      'ranges that hold the truth',
    ],
    rows,
  );
}

/** Which planted faults were not found, so that anybody can look at one. */
function missedOnes({ planted }: Calibration): string {
  const missed = planted.filter((one) => rightOnes(one).length === 0);
  if (missed.length === 0) return 'None was missed.';
  return missed
    .map(({ seed, wrong, findings }) => {
      const said = findings
        .filter(({ rule }) => rule === wrong?.rule)
        .map(({ verdict, cause }) => `${verdict}${cause === null ? '' : ` (${cause})`}`);
      return `- seed ${seed}: \`${wrong?.rule}\`${wrong?.cause == null ? '' : `, ${wrong.cause}`}; said: ${said.length === 0 ? 'nothing' : [...new Set(said)].join(', ')}`;
    })
    .join('\n');
}

export function reportOf(calibration: Calibration): string {
  const money = moneyOf([...calibration.planted, ...calibration.priced]);
  const fewer = `This page comes from ${calibration.noise.length} of the ${usual} companies of each kind that the command makes when nothing else is said.\n\n`;
  return `${notes.before}

${calibration.noise.length < usual ? fewer : ''}## In all

${inAll(calibration, money)}

## Rule by rule

${byRule(calibration, money)}

## What was missed

${missedOnes(calibration)}

${notes.after}
`;
}
