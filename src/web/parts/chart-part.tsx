import { Chart } from '#kit/charts/chart.tsx';
import { ProcessChart } from '#kit/charts/process-chart.tsx';
import { StepChart } from '#kit/charts/step-chart.tsx';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { DataTable } from '#kit/page/data-table.tsx';

const values = [22, 26, 24, 21, 25, 27, 23, 24, 22, 26, 25, 23, 24, 23, 25, 22, 26, 24, 23, 27, 25, 24, 26, 24, 18, 13];
const start = Date.UTC(2026, 4, 18);
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const label = (at: number): string => day.format(start + at * 7 * 86_400_000);

const points = [
  ...values.map((value, at) => ({
    id: String(at),
    label: label(at),
    value,
    fired: at === 25,
    ...(at === 25 ? { says: 'real change: below the lower limit' } : {}),
    ...(at === 24 ? { note: 'still inside: Tess moved to the Elm St bid' } : {}),
  })),
  { id: 'now', label: label(26), value: 11, running: true },
];

const baseline = { from: 0, to: 16, words: 'limits computed from these 17 weeks, then frozen' };
const steps = values.map((value, at) => ({
  id: String(at),
  size: at === 0 ? null : Math.abs(value - (values[at - 1] ?? 0)),
}));

export function ChartPart() {
  return (
    <Chart
      title="Estimates sent a week"
      scope="26 weeks"
      aside={
        <span>
          <StatusMark status="real-change" label="" /> real change
        </span>
      }
      chart={
        <>
          <ProcessChart
            points={points}
            limits={[{ from: 0, to: 26, low: 17.3, mean: 24, high: 30.7, baseline }]}
            goal={[
              { from: 0, to: 18, value: 20, label: 'goal ≥ 20' },
              { from: 19, to: 26, value: 24, label: 'goal ≥ 24', change: 'raised 28 Sep by Dana' },
            ]}
            once={[{ at: 22, value: 20 }]}
            format={(value) => String(value)}
            says="Estimates sent a week over 26 weeks: 13 in the newest, below the lower natural limit of 17.3."
            tell={(at) => `${points[at]?.label}: ${points[at]?.value}`}
          />
          <StepChart
            steps={[...steps, { id: 'now', size: null }]}
            spans={[{ from: 0, to: 26, mean: 2.5, limit: 8.2 }]}
            format={(value) => String(value)}
            says="Change from week to week: none above the limit of 8.2."
          />
        </>
      }
      table={
        <DataTable
          caption="Estimates sent a week"
          rowId={({ id }) => id}
          rows={points}
          columns={[
            { id: 'week', head: 'Week', names: true, cell: (point) => point.label },
            { id: 'value', head: 'Value', figure: true, cell: (point) => point.value },
          ]}
        />
      }
    />
  );
}
