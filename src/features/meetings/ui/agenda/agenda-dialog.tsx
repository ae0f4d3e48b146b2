import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { TextArea } from '#kit/fields/text-area.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { VersionConflict } from '#kit/notices/version-conflict.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Agenda } from '../../contract/agenda.ts';
import { agendaLines, sectionsFrom } from '../../model/agenda-lines.ts';
import { type Schedule, ScheduleFields } from './schedule-fields.tsx';

/** Changes how a team meets: its sections as lines of text, in the order in which they stand. */
export function AgendaDialog(props: {
  companyId: CompanyId;
  agenda: Agenda;
  onStored: (agenda: Agenda) => void;
  onClose: () => void;
}) {
  const { companyId, onStored, onClose } = props;
  // As it was when the writer began.
  const [seen] = useState(props.agenda);
  const { agendaId } = seen;
  const [name, setName] = useState(seen.name);
  const [lines, setLines] = useState(() => agendaLines(seen.sections));
  const [schedule, setSchedule] = useState<Schedule>(seen);
  const attempt = useAttempt();
  const sections = sectionsFrom(lines, seen.sections);
  const minutes = sections.reduce((sum, section) => sum + section.minutes, 0);
  const theirs = attempt.problem?.code === 'CONFLICT' ? (attempt.problem.current as Agenda) : null;
  const { weekday, startsAt, everyWeeks } = schedule;
  const store = (seenVersion: number) =>
    void attempt.run(async () => {
      const said = { name, sections, weekday, startsAt, everyWeeks };
      const stored = await client.agenda.change({ companyId, agendaId, seenVersion, ...said });
      onStored(stored);
      onClose();
      const before = {
        name: seen.name,
        sections: seen.sections,
        weekday: seen.weekday,
        startsAt: seen.startsAt,
        everyWeeks: seen.everyWeeks,
      };
      offerUndo(`${stored.name} changed.`, async () =>
        onStored(await client.agenda.change({ companyId, agendaId, seenVersion: stored.version, ...before })),
      );
    });
  return (
    <Dialog
      open
      title="Change the agenda"
      consequence="Meetings that were held, and one that is open, stay as they are."
      confirm="Store agenda"
      busy={attempt.busy}
      ready={name.trim() !== '' && sections.length > 0 && theirs === null}
      onConfirm={() => store(seen.version)}
      onClose={onClose}
    >
      {theirs && (
        <VersionConflict
          what="Somebody else changed this agenda meanwhile."
          lines={
            agendaLines(theirs.sections) === agendaLines(sections)
              ? []
              : [
                  `${agendaLines(theirs.sections).replaceAll('\n', ', ')} → ${agendaLines(sections).replaceAll('\n', ', ')}`,
                ]
          }
          busy={attempt.busy}
          onTakeTheirs={() => {
            onStored(theirs);
            onClose();
          }}
          onKeepYours={() => store(theirs.version)}
        />
      )}
      <TextField label="Name" value={name} onChange={setName} error={attempt.problem?.fields['name']} data-autofocus />
      <TextArea
        label="Sections, each with its minutes"
        help={`${sections.length} sections, ${minutes} minutes. Move, add or leave out lines.`}
        rows={Math.min(14, sections.length + 2)}
        value={lines}
        onChange={setLines}
        error={attempt.problem?.fields['sections']}
      />
      <ScheduleFields schedule={schedule} onChange={setSchedule} />
      {theirs === null && <ProblemNote problem={attempt.problem} shown={['name', 'sections']} />}
    </Dialog>
  );
}
