import { IconButton } from '#kit/controls/icon-button.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import type { MetricId } from '#lib/ids.ts';
import type { MetricLabel } from '../../model/formula/parse.ts';
import css from './drives-field.module.css';

/** The metrics that this one moves: chosen one after the other, taken away one by one. */
export function DrivesField(props: {
  chosen: readonly MetricId[];
  names: readonly MetricLabel[];
  titleOf: (metricId: MetricId) => string;
  metric: string;
  error: string | undefined;
  onChange: (drives: readonly MetricId[]) => void;
}) {
  const { chosen, names, titleOf, metric, error, onChange } = props;
  const labels = new Map(names.map(({ metricId, label }) => [metricId, label]));
  const left = names.filter(({ metricId }) => !chosen.includes(metricId));
  return (
    <>
      <SelectField
        label="What it drives"
        optional
        options={left.map(({ metricId, label }) => ({ value: metricId, label }))}
        value={null}
        placeholder={left.length === 0 ? `No other ${metric}` : `Choose a ${metric} that it moves`}
        onChange={(metricId) => onChange([...chosen, metricId as MetricId])}
        error={error}
      />
      {chosen.length > 0 && (
        <ul className={css['chosen']} aria-label="What it drives">
          {chosen.map((metricId) => {
            const label = labels.get(metricId) ?? titleOf(metricId);
            return (
              <li key={metricId}>
                {label}
                <IconButton
                  icon="close"
                  label={`It does not drive ${label}`}
                  onClick={() => onChange(chosen.filter((one) => one !== metricId))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
