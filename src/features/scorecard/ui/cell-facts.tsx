import { CellFact } from '#kit/grid/cell-line.tsx';
import type { GridSpot } from '#kit/grid/grid-parts.ts';
import { KeyHint } from '#kit/keys/key-hint.tsx';
import { dateLabel, type Day } from '#lib/calendar/day.ts';
import type { Row } from '../contract/scorecard.ts';
import { describeGoal } from '../model/goal.ts';
import { limitWords } from '../model/reading/amount-words.ts';
import { periodNouns } from '../model/reading/period-noun.ts';
import { limitsAreOfValues } from '../model/reading/process-reading.ts';
import css from './cell-facts.module.css';
import { goalFrom, lackWords, limitsAt } from './facts.ts';
import type { MetricLine } from './lines.ts';
import { cameFrom } from './provenance.ts';
import type { ScorecardView } from './scorecard-view.ts';
import { goalOf, isCalculated, valueAt } from './standing.ts';

/** In one line: the value in full, the goal of that period and since when, the natural limits, who or what wrote it. */
export function CellFacts({ spot, view }: { spot: GridSpot<MetricLine>; view: ScorecardView }) {
  const { row } = spot.row;
  return (
    <>
      <b>{row.title}</b>
      {spot.column ? (
        <ValueFacts row={row} period={spot.column.id} name={spot.column.name} full={spot.cell.raw} view={view} />
      ) : (
        <CellFact>
          {row.note || `${view.nameOf(row.ownerId)} owns it`}
          {row.formula && <> · ƒ {row.formula.text}</>}
        </CellFact>
      )}
      <span className={css['keys']} aria-hidden="true">
        {spot.column && view.may.record(row) && !isCalculated(row) && (
          <span>
            <KeyHint keys="Enter" /> type
          </span>
        )}
        <span>
          <KeyHint keys="." /> menu
        </span>
      </span>
    </>
  );
}

function ValueFacts(props: { row: Row; period: string; name: string; full: string; view: ScorecardView }) {
  const { row, period, name, full, view } = props;
  const { reading, cadence, words } = view;
  const goal = goalOf(row, period);
  const value = valueAt(row, period);
  const limits = limitsAt(row, period);
  const since = goal && goalFrom(row, period);
  const [one] = periodNouns[cadence];
  return (
    <>
      <span>{name}</span>
      <span>
        <b>{full || 'no value'}</b>{' '}
        {goal
          ? `${words.word('goal')} ${describeGoal(goal, row.unit, reading)} that ${one}${since ? `, since ${dateLabel(since.from as Day)}` : ''}`
          : `no ${words.word('goal')} that ${one}`}
      </span>
      {limits && limitsAreOfValues(row.process, limits) && (
        <CellFact>
          natural limits {limitWords(limits.lower, row.unit, reading)} to {limitWords(limits.upper, row.unit, reading)},
          mean {limitWords(limits.centre, row.unit, reading)}
        </CellFact>
      )}
      {isCalculated(row) && (
        <CellFact>{lackWords(row, period, view.titleOf) ?? `ƒ ${row.formula?.text ?? ''}`}</CellFact>
      )}
      {value && value.amount !== null && !isCalculated(row) && <CellFact>{cameFrom(value, view)}</CellFact>}
      {value?.note && <CellFact>{value.note}</CellFact>}
    </>
  );
}
