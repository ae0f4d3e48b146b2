import { Chart } from '#kit/charts/chart.tsx';
import { ProcessChart } from '#kit/charts/process-chart.tsx';
import { StepChart } from '#kit/charts/step-chart.tsx';
import { Button } from '#kit/controls/button.tsx';
import { Segments } from '#kit/controls/segments.tsx';
import { statusWords } from '#kit/marks/status-mark.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { periodLabel } from '#lib/calendar/period.ts';
import { formatCell, formatQuantity } from '#lib/figure.ts';
import type { DeclaredChange } from '../../contract/scorecard.ts';
import { describeGoal } from '../../model/goal.ts';
import { limitWords } from '../../model/reading/amount-words.ts';
import { metricAnswer } from '../../model/reading/metric-answer.ts';
import { periodCount, periodNouns } from '../../model/reading/period-noun.ts';
import { presentLimits } from '../../model/reading/process-reading.ts';
import { goalsOnceOf, goalStepsOf, limitsOf, pointsOf, stepSpansOf, stepsOf } from './chart-facts.ts';
import css from './metric.module.css';
import { HistoryTable } from './history-table.tsx';
import type { MetricView } from './metric-view.ts';
import { type Range, ranges, usualRange } from './range.ts';
import { markOf } from './status.ts';

const chartNames: Readonly<Record<MetricView['course']['process']['chart'], string>> = {
  xmr: 'XmR chart',
  'xmr-log': 'XmR chart on logs',
  p: 'p chart',
  'p-prime': 'Laney p′ chart',
  c: 'c chart',
  u: 'u chart',
  'time-between': 'judged by the time between',
  none: 'no limits yet',
};

/** The metric over time with its limits, its goal and what was noted; below it how far each value lies from the last. */
export function ChartSection(props: {
  view: MetricView;
  changes: readonly DeclaredChange[];
  range: Range;
  onRange: (range: Range) => void;
  onType: () => void;
  titleOf: (metricId: string) => string;
}) {
  const { view, changes, range, onRange, onType, titleOf } = props;
  const { row, course, voice, words, may } = view;
  const [one] = periodNouns[row.cadence];
  const yesNo = row.unit === 'yes-no';
  const format = (value: number): string =>
    yesNo ? (value === 0 ? 'no' : value === 1 ? 'yes' : '') : formatCell(value, row.unit, voice.reading);
  if (inSight(course) === 0 && course.moments.every(({ amount }) => amount === null)) {
    return (
      <EmptyState
        icon="findings"
        title={`No ${words.word('value')} yet.`}
        actions={may.record && <Button onClick={onType}>Type the first one</Button>}
      >
        {`The chart begins with the first ${one}; from six on it shows what is ordinary.`}
      </EmptyState>
    );
  }
  const title = `${row.title} ${row.unit === 'percent' || yesNo ? 'by' : 'a'} ${one}`;
  return (
    <>
      <Chart
        title={title}
        scope={`${periodCount(inSight(course), row.cadence)}, ${chartNames[course.process.chart]}`}
        aside={
          <span className={css['ranges']}>
            <Segments
              label="How far back"
              segments={ranges.map((value) => ({
                value: String(value),
                label: value === 'all' ? 'All' : String(value),
              }))}
              value={String(range)}
              onChoose={(value) => onRange(ranges.find((one) => String(one) === value) ?? usualRange)}
            />
          </span>
        }
        chart={
          <>
            <ProcessChart
              points={pointsOf(view)}
              limits={limitsOf(view, changes)}
              goal={yesNo ? [] : goalStepsOf(view)}
              once={yesNo ? [] : goalsOnceOf(view)}
              format={format}
              says={inOneSentence(view, title)}
              tell={(at) => pointWords(view, at)}
            />
            {!yesNo && <Steps view={view} format={format} />}
          </>
        }
        table={<HistoryTable view={view} titleOf={titleOf} whole />}
      />
    </>
  );
}

/** How many closed periods there are since the first one with a value. */
function inSight({ moments }: MetricView['course']): number {
  const closed = moments.filter((moment) => moment.closed);
  const first = closed.findIndex(({ amount }) => amount !== null);
  return first === -1 ? 0 : closed.length - first;
}

/** The chart for who does not see it. */
function inOneSentence({ course, row, voice }: MetricView, title: string): string {
  const limits = presentLimits(course.process);
  const words = (amount: number) => limitWords(amount, row.unit, voice.reading);
  const range = limits
    ? ` Mean ${words(limits.centre)}, natural limits ${words(limits.lower)} to ${words(limits.upper)}.`
    : '';
  return `${title}, ${periodCount(inSight(course), row.cadence)}.${range} ${metricAnswer(course, voice)}`;
}

function pointWords({ course, row, voice }: MetricView, at: number): string {
  const moment = course.moments[at];
  if (!moment) return '';
  const { period, amount, goal, closed } = moment;
  const label = periodLabel(period as Day, row.cadence, voice.calendar, true);
  const said = amount === null ? 'no value' : formatQuantity(amount, row.unit, { ...voice.reading, style: 'full' });
  const judged = !closed
    ? 'so far, not judged'
    : goal
      ? `goal ${describeGoal(goal, row.unit, voice.reading)}, ${statusWords[markOf(moment, row.unit)]}`
      : 'no goal';
  const note = row.values.find((value) => value.period === period)?.note;
  return `${label}: ${said}, ${judged}${note ? `. ${note}` : ''}`;
}

function Steps({ view, format }: { view: MetricView; format: (value: number) => string }) {
  const { course, row } = view;
  const spans = stepSpansOf(course);
  const [one] = periodNouns[row.cadence];
  if (spans.length === 0) return null;
  const steps = stepsOf(course);
  const limitAt = (at: number) =>
    spans.find(({ from, to }) => at >= from && at <= to)?.limit ?? Number.POSITIVE_INFINITY;
  const beyond = steps.filter(({ size }, at) => size !== null && size > limitAt(at)).length;
  const limit = limitWords(spans.at(-1)?.limit ?? 0, row.unit, view.voice.reading);
  const scope = beyond === 0 ? `no step passed the limit of ${limit}` : `${periodSteps(beyond)} passed the limit`;
  return (
    <>
      <div className={css['steps']}>
        <h3>{`Change from ${one} to ${one}`}</h3>
        <span className={css['scope']}>{scope}</span>
      </div>
      <StepChart steps={steps} spans={spans} format={format} says={`Change from ${one} to ${one}: ${scope}.`} />
    </>
  );
}

const periodSteps = (count: number): string => (count === 1 ? 'one step' : `${count} steps`);
