import { useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { useDoing } from './metric-query.ts';
import type { MetricView } from './metric-view.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';

/** Tells that something was changed on purpose, so that natural limits start anew. */
export function ChangeDialog({
  view,
  mayForAll,
  onClose,
}: {
  view: MetricView;
  mayForAll: boolean;
  onClose: () => void;
}) {
  const { companyId, row, today, words } = view;
  const [what, setWhat] = useState('');
  const [startsOn, setStartsOn] = useState<string>(today);
  const [scope, setScope] = useState('metric');
  const attempt = useAttempt();
  const doing = useDoing();
  const declare = () =>
    attempt.run(async () => {
      const metricId = scope === 'metric' ? row.metricId : null;
      const declared = await doing((client) => client.change.declare({ companyId, metricId, startsOn, what }));
      onClose();
      const undo = () => doing((client) => client.change.withdraw({ companyId, changeId: declared.changeId }));
      offerUndo('Change declared.', undo);
    });
  const fields = attempt.problem?.fields ?? {};
  return (
    <Dialog
      open
      title="Declare a change"
      consequence="Natural limits start anew from that day. What came before keeps its own, and both stay in sight."
      confirm="Declare change"
      busy={attempt.busy}
      ready={what.trim() !== '' && startsOn !== ''}
      onConfirm={() => void declare()}
      onClose={onClose}
    >
      <TextField
        label="What was changed"
        value={what}
        onChange={setWhat}
        error={fields['what']}
        help="On purpose, such as a new estimating sheet or a second crew."
        autoComplete="off"
        data-autofocus
      />
      <TextField
        label="From"
        type="date"
        max={today}
        value={startsOn}
        onChange={setStartsOn}
        error={fields['startsOn']}
      />
      {mayForAll && (
        <SelectField
          label="For"
          options={[
            { value: 'metric', label: `this ${words.word('metric')}` },
            { value: 'company', label: `every ${words.word('metric')} of the company` },
          ]}
          value={scope}
          onChange={setScope}
        />
      )}
      <ProblemNote problem={attempt.problem} shown={['what', 'startsOn']} />
    </Dialog>
  );
}
