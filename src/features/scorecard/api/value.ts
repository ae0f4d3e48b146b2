import { type Happened, remember } from '#features/accounts/api/activity.ts';
import { can, refusal } from '#features/accounts/model/permission.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import { isDay } from '#lib/calendar/day.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';
import { isAmount } from '#lib/quantity.ts';
import { Refusal, type RefusalCode } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { Outcome, valueRoutes } from '../contract/value.ts';
import { checkNote, checkSource } from '../model/particulars.ts';
import { checkPeriod } from '../model/period.ts';
import {
  type CellRow,
  cellsQuestion,
  type NewValue,
  readCells,
  readNames,
  saveValues,
  type ValueRow,
} from '../store/value.ts';
import { announceCalculated } from './calculation.ts';
import { valueOf } from './scorecard.ts';
import { about, mayRead } from './visible.ts';

interface Asked {
  readonly metricId: MetricId;
  readonly period: string;
  readonly amount: number | null;
  readonly note?: string | undefined;
  readonly source?: string | undefined;
  readonly seenVersion: number;
}

type Refused = { readonly code: RefusalCode; readonly sentence: string };

const keyOf = (metricId: string, period: string) => `${metricId} ${period}`;

const wrong = (sentence: string): Refused => ({ code: 'INVALID', sentence });

/** Why this value cannot be stored; null when it can. */
export function objection(
  room: Changing,
  metric: Omit<CellRow, 'company_calculates' | 'period' | 'value'> | undefined,
  { period, amount, note, source }: Asked,
): Refused | null {
  if (!metric || !mayRead(room, metric)) {
    return {
      code: 'NOT_FOUND',
      sentence: 'This metric is not here: it was deleted, or it belongs to a company that you are not in.',
    };
  }
  if (!can(room.me, 'recordValue', about(room, metric))) {
    return { code: 'FORBIDDEN', sentence: refusal('recordValue', wordsFor(room.ground.words)) };
  }
  const { title, unit, cadence, archived, calculated } = metric;
  if (archived) {
    return wrong(
      `${title} is archived, so nothing is recorded for it. Take it out of the archive first; its numbers are kept.`,
    );
  }
  if (calculated && amount !== null) {
    return wrong(`${title} is calculated: record the numbers that its formula names.`);
  }
  const checked = checkPeriod(period, cadence, room.ground.calendar, room.ground.today);
  if (!checked.ok) return wrong(checked.error.message);
  if (amount !== null && !isAmount(amount, unit)) {
    return wrong(
      unit === 'yes-no'
        ? `${title} is yes or no: send 1 or 0.`
        : `${String(amount)} cannot be kept: send a number of at most 15 digits, six of them after the point.`,
    );
  }
  const [said, from] = [checkNote(note ?? ''), checkSource(source ?? '')];
  if (!said.ok) return wrong(`The note of ${title}: ${said.error.message}`);
  if (!from.ok) return wrong(`The source of ${title}: ${from.error.message}`);
  return null;
}

/** What passed the objections, as it is kept; a note left out stays as it is. */
function kept(one: Asked, present: ValueRow | null | undefined): NewValue {
  const [note, source] = [checkNote(one.note ?? present?.note ?? ''), checkSource(one.source ?? '')];
  return { ...one, note: note.ok ? note.value : '', source: source.ok ? source.value : null };
}

const VANISHED = 'The value you saw is not there any more. Read it again, then record yours.';

interface Answer {
  readonly outcome: Outcome;
  readonly refused?: Refused;
}

const amountOf = (value: ValueRow | null) => (value?.amount == null ? null : Number(value.amount));

const noteOf = (note: string | undefined) => (note ? { note } : {});

function happened(cell: CellRow, { period, amount, note }: Asked): Happened {
  return {
    verb: amount === null ? 'value cleared' : 'value recorded',
    subjectKind: 'metric',
    subjectId: cell.metric_id,
    subject: cell.title,
    before: { period, amount: amountOf(cell.value), ...noteOf(note === undefined ? undefined : cell.value?.note) },
    after: { period, amount, ...noteOf(note) },
  };
}

type Cells = ReadonlyMap<string, CellRow>;

/** What stands where somebody else was first, and who that was. */
async function conflicts(room: Changing, cells: Cells, lost: readonly Asked[]) {
  const writers = lost.flatMap((one) => cells.get(keyOf(one.metricId, one.period))?.value?.recorded_by ?? []);
  const names = await readNames(room.scope, room.ground.companyId, writers);
  return (key: string): Outcome => {
    const value = cells.get(key)?.value;
    if (!value) return { kind: 'refused', problem: VANISHED };
    return { kind: 'conflict', current: valueOf(value), by: names.get(value.recorded_by ?? '') ?? 'Somebody' };
  };
}

async function storeValues(context: Context, room: Changing, cells: Cells, asked: readonly Asked[]): Promise<Answer[]> {
  const by = { recordedBy: room.me.memberId, recordedAt: new Date(context.now()), via: context.via };
  const keys = asked.map((one) => keyOf(one.metricId, one.period));
  const refusals = asked.map((one, at) => objection(room, cells.get(keys[at] ?? ''), one));
  // Twice the same cell in one request: the last one counts, as it does in a spreadsheet.
  const last = new Map(keys.map((key, at) => [key, at]));
  const wanted = asked.filter((_, at) => refusals[at] === null && last.get(keys[at] ?? '') === at);
  const present = (one: Asked) => cells.get(keyOf(one.metricId, one.period))?.value;
  const isSeen = (one: Asked) => (present(one)?.version ?? 0) === one.seenVersion;
  const stored = wanted.filter(isSeen);
  const next = stored.map((one) => kept(one, present(one)));
  saveValues(room.scope, next, by);
  await remember(
    context,
    room,
    stored.map((one) => happened(cells.get(keyOf(one.metricId, one.period)) as CellRow, one)),
  );
  for (const one of stored) room.announce({ kind: 'value', id: one.metricId, period: one.period });
  if ([...cells.values()].some((cell) => cell.company_calculates)) {
    await announceCalculated(room, [...new Set(stored.map((one) => one.metricId))]);
  }
  const lost = wanted.filter((one) => !isSeen(one));
  const conflict = await conflicts(room, cells, lost);
  const saved = new Map(next.map((one) => [keyOf(one.metricId, one.period), one]));

  return asked.map((_, at): Answer => {
    const key = keys[at] ?? '';
    const refused = refusals[at];
    if (refused) return { outcome: { kind: 'refused', problem: refused.sentence }, refused };
    const now = saved.get(key);
    if (now === undefined) return { outcome: conflict(key) };
    const { period, amount, note, source, seenVersion } = now;
    const recordedAt = by.recordedAt.toISOString();
    const value = { ...by, recordedAt, period, amount, note, source, version: seenVersion + 1 };
    return { outcome: { kind: 'recorded', value } };
  });
}

/** Reads the cells in the round trip that opens the transaction, then stores what may be stored. */
function changeCells<Result>(
  context: Context,
  companyId: CompanyId,
  asked: readonly Asked[],
  finish: (answers: readonly Answer[]) => Result,
): Promise<Result> {
  // A day that no calendar has would be an error of the database; the check of the period says it in words.
  const real = asked.filter((one) => isDay(one.period));
  const cells = cellsQuestion(companyId, real);
  const work = async (room: Changing) => {
    const present = new Map((await readCells(room.scope, cells)).map((row) => [keyOf(row.metric_id, row.period), row]));
    return finish(await storeValues(context, room, present, asked));
  };
  return context.change(companyId, work, cells);
}

export const valueApi: ApiOf<typeof valueRoutes> = {
  recordValue: (context, { companyId, ...asked }) =>
    changeCells(context, companyId, [asked], ([answer]) => {
      const { outcome, refused } = answer as Answer;
      if (outcome.kind === 'recorded') return outcome.value;
      if (outcome.kind === 'conflict') {
        throw new Refusal(
          'CONFLICT',
          `${outcome.by} wrote ${outcome.current.amount?.toString() ?? 'nothing'} here meanwhile. Yours was not stored.`,
          {
            current: outcome.current,
            by: outcome.by,
          },
        );
      }
      const code = refused?.code ?? 'CONFLICT';
      throw new Refusal(
        code,
        outcome.problem,
        code === 'INVALID' ? { problems: { value: outcome.problem } } : { current: null },
      );
    }),

  recordValues: (context, { companyId, values }) =>
    changeCells(context, companyId, values, (answers) => answers.map((answer) => answer.outcome)),
};
