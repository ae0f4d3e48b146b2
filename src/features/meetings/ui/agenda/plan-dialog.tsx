import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { instantAt } from '#lib/calendar/instant.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Agenda } from '../../contract/agenda.ts';

/** Sets when the next meeting is, where the company is: those who come see it from then on. */
export function PlanDialog(props: {
  companyId: CompanyId;
  agenda: Agenda;
  today: Day;
  timeZone: string;
  onPlanned: () => void;
  onClose: () => void;
}) {
  const { companyId, agenda, today, timeZone, onPlanned, onClose } = props;
  const [day, setDay] = useState<string>(addDays(today, 7));
  const [time, setTime] = useState(agenda.startsAt ?? '09:00');
  const attempt = useAttempt();
  const plan = () =>
    attempt.run(async () => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      const at = instantAt(day as Day, (hours * 60 + minutes) * 60, timeZone);
      await client.meeting.plan({ companyId, agendaId: agenda.agendaId, plannedAt: new Date(at).toISOString() });
      onPlanned();
      onClose();
    });
  return (
    <Dialog
      open
      title="Plan the next one"
      consequence={agenda.name}
      confirm="Plan it"
      busy={attempt.busy}
      ready={day !== '' && time !== ''}
      onConfirm={() => void plan()}
      onClose={onClose}
    >
      <FieldRow>
        <TextField
          label="Day"
          type="date"
          value={day}
          min={today}
          onChange={setDay}
          error={attempt.problem?.fields['plannedAt']}
          data-autofocus
        />
        <TextField label="At" type="time" value={time} onChange={setTime} />
      </FieldRow>
      <ProblemNote problem={attempt.problem} shown={['plannedAt']} />
    </Dialog>
  );
}
