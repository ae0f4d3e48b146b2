import { useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { SelectField } from '#kit/fields/select-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { MemberId } from '#lib/ids.ts';
import type { Desk } from './use-desk.ts';

type Duty = 'facilitator' | 'scribe';

/** Lets somebody who is here lead or write instead. */
export function HandOverDialog(props: {
  desk: Desk;
  /** What whoever asks may hand over now, and to whom. */
  choices: Readonly<Partial<Record<Duty, readonly MemberId[]>>>;
  onClose: () => void;
}) {
  const { desk, choices, onClose } = props;
  const { meeting, nameOf, verbs } = desk;
  const duties = (['facilitator', 'scribe'] as const).filter((duty) => (choices[duty] ?? []).length > 0);
  const [duty, setDuty] = useState<Duty>(duties[0] ?? 'scribe');
  const takers = choices[duty] ?? [];
  const [chosen, choose] = useState<string | null>(null);
  const to = takers.find((one) => one === chosen) ?? takers[0];
  const attempt = useAttempt();
  const holder = duty === 'facilitator' ? meeting.facilitatorId : meeting.scribeId;
  const hand = () =>
    attempt.run(async () => {
      if (!to) return;
      await verbs.handOver(meeting, duty, to);
      onClose();
      if (holder && duty === 'scribe') {
        offerUndo(`${nameOf(to)} writes.`, () =>
          verbs.handOver({ ...meeting, version: meeting.version + 1 }, duty, holder),
        );
      }
    });
  return (
    <Dialog
      open
      title="Hand over"
      consequence={
        holder === null
          ? `Nobody ${duty === 'facilitator' ? 'leads' : 'writes'} now.`
          : `${nameOf(holder)} ${duty === 'facilitator' ? 'leads' : 'writes'} now.`
      }
      confirm="Hand over"
      busy={attempt.busy}
      ready={to !== undefined}
      onConfirm={() => void hand()}
      onClose={onClose}
    >
      <SelectField
        label="What"
        options={duties.map((one) => ({
          value: one,
          label: one === 'facilitator' ? 'Leading: everybody follows them' : 'Writing',
        }))}
        value={duty}
        onChange={(value) => setDuty(value as Duty)}
      />
      <SelectField
        label="To whom"
        options={takers.map((one) => ({ value: one, label: nameOf(one) }))}
        value={to ?? null}
        onChange={choose}
        error={attempt.problem?.fields['to']}
      />
      <ProblemNote problem={attempt.problem} shown={['to']} />
    </Dialog>
  );
}
