import type { Company } from '#features/accounts/contract/company.ts';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { SuggestedField } from '#kit/fields/suggested-field.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import type { Cadence } from '#lib/calendar/period.ts';
import type { MetricId } from '#lib/ids.ts';
import type { MetricName } from '../../contract/metric.ts';
import { labelMetrics } from '../../model/formula/label.ts';
import type { Kind, Summary } from '../../model/particulars.ts';
import type { ScorecardView } from '../scorecard-view.ts';
import { DrivesField } from './drives-field.tsx';
import { FormulaField } from './formula-field.tsx';
import type { MetricDraft } from './metric-draft.ts';
import css from './more-fields.module.css';

const kindOptions: readonly { value: Kind; label: string }[] = [
  { value: 'lagging', label: 'Lagging: a result' },
  { value: 'leading', label: 'Leading: runs ahead of a result' },
  { value: 'activity', label: 'Activity: what somebody does' },
];
const cadenceOptions: readonly { value: Cadence; label: string }[] = [
  { value: 'weekly', label: 'every week' },
  { value: 'monthly', label: 'every month' },
  { value: 'quarterly', label: 'every quarter' },
  { value: 'yearly', label: 'every year' },
];
const summaryOptions: readonly { value: Summary; label: string }[] = [
  { value: 'average', label: 'their average' },
  { value: 'total', label: 'their total' },
];
const controlOptions = [
  { value: 'asked', label: 'not asked yet' },
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
];

/** Whether more is said of it than the first fields hold. */
export const isMore = ({ note, formula, drives, clientView, controllable }: MetricDraft): boolean =>
  note !== '' || formula !== '' || drives.length > 0 || clientView || controllable !== null;

/** What only some metrics need. */
export function MoreFields(props: {
  open: boolean;
  onOpen: (open: boolean) => void;
  draft: MetricDraft;
  problems: Readonly<Record<string, string>>;
  /** Null for a new one. */
  metricId: MetricId | null;
  /** Headings that are there; null where the heading is not asked for. */
  groups: readonly string[] | null;
  names: readonly MetricName[];
  view: ScorecardView;
  teams: Company['teams'];
  onChange: (part: Partial<MetricDraft>) => void;
}) {
  const { draft, problems, metricId, groups, names, view, teams, onChange } = props;
  const labels = labelMetrics(
    names
      .filter((name) => name.metricId !== metricId)
      .map((name) => ({
        metricId: name.metricId,
        title: name.title,
        owner: view.nameOf(name.ownerId),
        team: teams.find(({ teamId }) => teamId === name.teamId)?.name ?? null,
      })),
  );
  const cadences = new Map<string, Cadence>(names.map((name) => [name.metricId, name.cadence]));
  return (
    <details className={css['more']} open={props.open} onToggle={(event) => props.onOpen(event.currentTarget.open)}>
      <summary>More: how often, kind, heading, formula, what it drives</summary>
      <FieldRow>
        <SelectField
          label="How often"
          options={cadenceOptions}
          value={draft.cadence}
          onChange={(cadence) => onChange({ cadence: cadence as Cadence })}
          error={problems['cadence']}
        />
        <SelectField
          label="Kind"
          options={kindOptions}
          value={draft.kind}
          onChange={(kind) => onChange({ kind: kind as Kind })}
          error={problems['kind']}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          label="Several periods together"
          options={summaryOptions}
          value={draft.summary}
          onChange={(summary) => onChange({ summary: summary as Summary })}
          error={problems['summary']}
        />
        <SelectField
          label="Movable within a week"
          options={controlOptions}
          value={draft.controllable === null ? 'asked' : draft.controllable ? 'yes' : 'no'}
          onChange={(said) => onChange({ controllable: said === 'asked' ? null : said === 'yes' })}
          error={problems['controllable']}
        />
      </FieldRow>
      {groups && (
        <SuggestedField
          label="Heading"
          optional
          suggestions={groups}
          value={draft.group}
          onChange={(group) => onChange({ group })}
          error={problems['group']}
        />
      )}
      <FormulaField
        value={draft.formula}
        onChange={(formula) => onChange({ formula })}
        names={labels.filter((label) => cadences.get(label.metricId) === draft.cadence)}
        error={problems['formula']}
        unit={draft.unit}
        cadence={draft.cadence}
        view={view}
      />
      <DrivesField
        chosen={draft.drives}
        names={labels}
        titleOf={view.titleOf}
        metric={view.words.word('metric')}
        error={problems['drives']}
        onChange={(drives) => onChange({ drives })}
      />
      <TextArea
        label="Note"
        optional
        rows={2}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        error={problems['note']}
        help="What is counted, and where it is found."
      />
      <CheckBox checked={draft.clientView} onChange={(clientView) => onChange({ clientView })}>
        It is what a client sees or says
      </CheckBox>
    </details>
  );
}
