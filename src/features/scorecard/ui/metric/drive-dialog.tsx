import { useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { SelectField } from '#kit/fields/select-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { Words } from '#features/accounts/model/words.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';
import type { TreeMetric } from '../../contract/scorecard.ts';
import { type Drive, setDrive } from './drive.ts';
import { useDoing } from './metric-query.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';

/** Says that this metric moves another one, or is moved by it. */
export function DriveDialog(props: {
  companyId: CompanyId;
  metric: Pick<TreeMetric, 'metricId' | 'title' | 'drives'>;
  tree: readonly TreeMetric[];
  /** What moves it is said where the other one is defined. */
  mayDefine: (metric: TreeMetric) => boolean;
  words: Words;
  onClose: () => void;
}) {
  const { companyId, metric: row, tree, mayDefine, words, onClose } = props;
  const [way, turn] = useState('drives');
  const [other, choose] = useState<string | null>(null);
  const attempt = useAttempt();
  const doing = useDoing();
  const linked = (metric: TreeMetric) =>
    way === 'drives' ? row.drives.includes(metric.metricId) : metric.drives.includes(row.metricId);
  const options = tree
    .filter((metric) => metric.metricId !== row.metricId && !linked(metric))
    .filter((metric) => way === 'drives' || mayDefine(metric))
    .map(({ metricId, title, kind }) => ({ value: metricId as string, label: `${title}, ${kind}` }));
  const link = () =>
    attempt.run(async () => {
      const chosen = other as MetricId;
      const drive: Drive =
        way === 'drives' ? { driverId: row.metricId, drivenId: chosen } : { driverId: chosen, drivenId: row.metricId };
      await doing((client) => setDrive(client, companyId, drive, true));
      onClose();
      const undo = () => doing((client) => setDrive(client, companyId, drive, false));
      offerUndo('Linked.', undo);
    });
  return (
    <Dialog
      open
      title={`Link with another ${words.word('metric')}`}
      consequence="What is done comes first, results answer: a red result is then followed down to what moves it."
      confirm="Link"
      busy={attempt.busy}
      ready={other !== null}
      onConfirm={() => void link()}
      onClose={onClose}
    >
      <SelectField
        label={row.title}
        options={[
          { value: 'drives', label: 'moves' },
          { value: 'driven', label: 'is moved by' },
        ]}
        value={way}
        onChange={turn}
      />
      <SelectField
        label={`Other ${words.word('metric')}`}
        options={options}
        value={other}
        onChange={choose}
        placeholder="Choose one"
        error={attempt.problem?.fields['drives']}
      />
      <ProblemNote problem={attempt.problem} shown={['drives']} />
    </Dialog>
  );
}
