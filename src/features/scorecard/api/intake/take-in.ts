import type { Changing, Context } from '#server/context.ts';
import type { MetricId } from '#lib/ids.ts';
import { notFound } from '#lib/refusal.ts';
import type { Effect, IntakeCounts } from '../../model/intake/effect.ts';
import type { LineAt, LineProblem } from '../../model/intake/line.ts';
import { planIntake } from '../../model/intake/plan.ts';
import type { NameCount } from '../../model/intake/person-finder.ts';
import type { Answers, Question, Standing, Wanted } from '../../model/intake/target.ts';
import { nameIn } from '../../model/intake/title-key.ts';
import { declareWanted } from './declare.ts';
import { archiveWanted, defineWanted, linkWanted } from './define.ts';
import { openLedger } from './ledger.ts';
import { recordWanted } from './record.ts';
import { readAllMetrics, readStanding } from './standing.ts';
import { within } from './within.ts';

/** What became of one metric. */
export interface Taken {
  readonly title: string;
  readonly exists: boolean;
  readonly owner: string;
  readonly values: number;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Intake {
  readonly effects: readonly Effect[];
  readonly counts: IntakeCounts;
  readonly questions: readonly Question[];
  readonly problems: readonly LineProblem[];
  readonly names: readonly NameCount[];
  readonly metrics: readonly Taken[];
}

function takenOf({ line, known, values }: Wanted, owner: string): Taken {
  const periods = values.map(({ period }) => period).toSorted();
  return {
    title: line.title,
    exists: known !== null,
    owner,
    values: values.length,
    from: periods[0] ?? null,
    to: periods.at(-1) ?? null,
  };
}

/** Each effect with the version that its metric has at the end. */
function finished(effects: readonly Effect[], versions: ReadonlyMap<string, number>): Effect[] {
  return effects.map((effect) =>
    effect.did === 'define' || effect.did === 'change'
      ? { ...effect, version: versions.get(effect.id) ?? effect.version }
      : effect,
  );
}

/** What was chosen must be here, whether or not a line needs it. */
function checkAnswers({ teams, people }: Standing, { teamId, ownerId }: Answers): void {
  if (teamId && teams.every((team) => team.teamId !== teamId)) throw notFound('team');
  if (ownerId && people.every(({ memberId }) => memberId !== ownerId)) throw notFound('person');
}

/** Takes the lines of files into the scorecards, in the transaction that is open; the caller decides whether it stays. */
export async function takeIn(
  context: Context,
  room: Changing,
  lines: readonly LineAt[],
  answers: Answers,
): Promise<Intake> {
  const standing = await readStanding(room, await readAllMetrics(room));
  checkAnswers(standing, answers);
  const plan = planIntake(lines, standing, answers);
  const ledger = openLedger(within(context, room), room, standing);
  await defineWanted(ledger, plan.wanted);
  await linkWanted(ledger);
  await recordWanted(ledger);
  await declareWanted(ledger, plan.changes);
  await archiveWanted(ledger);
  const { effects, counts, problems } = ledger;
  const versions = new Map((await readAllMetrics(room)).map((row) => [row.metric_id, row.version]));
  counts.metricsChanged = [...ledger.changed].filter((id: MetricId) =>
    standing.metrics.some(({ metricId }) => metricId === id),
  ).length;
  return {
    effects: finished(effects, versions),
    counts,
    questions: plan.questions,
    problems: [...plan.problems, ...problems],
    names: plan.names,
    metrics: plan.wanted.map((wanted) => takenOf(wanted, nameIn(standing.people, wanted.ownerId))),
  };
}
