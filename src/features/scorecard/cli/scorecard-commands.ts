import { ORPCError } from '@orpc/client';
import { type Command, InvalidArgumentError } from 'commander';
import { CommandProblem, harmless } from '#cli/output.ts';
import type { RestClient } from '#client/rest.ts';
import { chooseCompany } from '#features/accounts/cli/company-choice.ts';
import { calling, connect, type Shell } from '#features/accounts/cli/connection.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import { type Day, daysBetween, parseDay } from '#lib/calendar/day.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import { formatQuantity } from '#lib/figure.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';
import { parseQuantity } from '#lib/quantity.ts';
import type { Row } from '../contract/scorecard.ts';
import { chooseMetric } from './metric-choice.ts';
import { scorecardText } from './scorecard-table.ts';

interface Common {
  readonly company?: string;
  readonly json?: boolean;
}

const MOST_WEEKS = 260;

/** How the person at this machine writes numbers. */
const locale = () => Intl.DateTimeFormat().resolvedOptions().locale;

function weeksFrom(text: string): number {
  const weeks = Number(text);
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 52)
    throw new InvalidArgumentError('Write a number from 1 to 52.');
  return weeks;
}

async function companyOf(api: RestClient, wanted: string | undefined): Promise<CompanyId> {
  const { companies } = await api.me.read();
  return chooseCompany(companies as { companyId: CompanyId; name: string }[], wanted).companyId;
}

/** A guest may not see who belongs to the company, and still reads the numbers. */
async function ownersOf(api: RestClient, companyId: CompanyId): Promise<Map<string, string>> {
  try {
    const members = await api.member.list({ companyId });
    return new Map(members.map(({ memberId, name }) => [memberId, name]));
  } catch (problem) {
    if (problem instanceof ORPCError && problem.code === 'FORBIDDEN') return new Map();
    throw problem;
  }
}

async function show(shell: Shell, { company, json = false, weeks }: Common & { weeks: number }): Promise<void> {
  const { url, api } = await connect(shell);
  await calling(url, async () => {
    const companyId = await companyOf(api, company);
    // The running week stands beside the ones asked for.
    const scorecard = await api.scorecard.read({ companyId, periods: weeks + 1 });
    if (json) {
      shell.output.print(JSON.stringify(scorecard, null, 2));
      return;
    }
    const [{ currency, words }, owners] = await Promise.all([
      api.company.read({ companyId }),
      ownersOf(api, companyId),
    ]);
    const shown = {
      rows: scorecard.rows as unknown as Row[],
      weeks: scorecard.periods as Day[],
      owners,
      reading: { locale: locale(), currency },
      words: wordsFor(words),
    };
    shell.output.print(scorecardText(shown, shell.output));
  });
}

interface Setting extends Common {
  readonly week?: string;
}

async function set(
  shell: Shell,
  wanted: string,
  typed: string,
  { company, week, json = false }: Setting,
): Promise<void> {
  const asked = week === undefined ? null : parseDay(week);
  if (asked?.ok === false) throw new CommandProblem(`${asked.error.message} Nothing was stored.`, 2);
  const { url, api } = await connect(shell);
  await calling(url, async () => {
    const companyId = await companyOf(api, company);
    const [scorecard, { currency, words }] = await Promise.all([
      api.scorecard.read({ companyId, periods: 2 }),
      api.company.read({ companyId }),
    ]);
    const metric = chooseMetric(scorecard.rows, wanted, wordsFor(words).word('metric'));
    const reading = { locale: locale(), currency };
    const amount = parseQuantity(typed, metric.unit, reading.locale, currency);
    if (!amount.ok) throw new CommandProblem(`${amount.error.message} Nothing was stored.`, 2);
    const period = asked?.value ?? (scorecard.periods[0] as Day);
    const value = await api.scorecard.recordValue({
      companyId,
      metricId: metric.metricId,
      period,
      amount: amount.value,
      seenVersion: await versionAt(api, companyId, metric.metricId, period, scorecard.today as Day),
    });
    shell.output.print(
      json
        ? JSON.stringify({ metricId: metric.metricId, ...value }, null, 2)
        : `${harmless(metric.title)}, ${weekLabel(value.period as Day, true)}: ${formatQuantity(amount.value, metric.unit, reading)}`,
    );
  });
}

/** What stands there is what the person at the keyboard replaces; 0 where nothing does. */
async function versionAt(
  api: RestClient,
  companyId: CompanyId,
  metricId: MetricId,
  period: Day,
  today: Day,
): Promise<number> {
  const weeksAgo = Math.ceil(daysBetween(period, today) / 7) + 1;
  const periods = Math.min(MOST_WEEKS, Math.max(1, weeksAgo));
  const { values } = await api.scorecard.readRow({ companyId, metricId, periods });
  return values.find((value) => value.period === period)?.version ?? 0;
}

/** Adds `scorecard show` and `scorecard set`. */
export function addScorecardCommands(program: Command, shell: Shell): void {
  const scorecard = program
    .command('scorecard')
    .summary('read the weekly numbers and record them')
    .description('Read the weekly numbers and record them.');
  scorecard
    .command('show')
    .summary('show the metrics and their last weeks')
    .description('Show metrics with their goals and the last weeks.')
    .option('--company <name>', 'which company, where you are in several')
    .option('--weeks <number>', 'how many closed weeks', weeksFrom, 6)
    .option('--json', 'as JSON')
    .action((options: Common & { weeks: number }) => show(shell, options));
  scorecard
    .command('set')
    .summary('record the value of one week')
    .description('Record the value of one week; without --week, of the newest week that is over.')
    .argument('<metric>', 'its title, the beginning of it, or its id')
    .argument('<value>', 'such as 41, 38.5 %, "$1,240", 2:30 or yes')
    .option('--week <day>', 'the first day of the week, such as 2026-11-16')
    .option('--company <name>', 'which company, where you are in several')
    .option('--json', 'as JSON')
    .action((metric: string, value: string, options: Setting) => set(shell, metric, value, options));
}
