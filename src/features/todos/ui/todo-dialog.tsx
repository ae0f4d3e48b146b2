import { type ReactNode, useState } from 'react';
import { client } from '#client/rpc.ts';
import type { Company } from '#features/accounts/contract/company.ts';
import { describeChange, differences } from '#features/accounts/model/change.ts';
import type { Words } from '#features/accounts/model/words.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { VersionConflict } from '#kit/notices/version-conflict.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { Day } from '#lib/calendar/day.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import type { Todo } from '../contract/todo.ts';
import { type Repeats, repeats, repeatWords } from '../model/repeat.ts';
import type { Nameable } from '../model/typed-line.ts';

const NONE = '';

const draftOf = ({ title, note, ownerId, teamId, private: hidden, due, repeats: repeat }: Todo) => ({
  title,
  note,
  ownerId,
  teamId,
  private: hidden,
  due,
  repeats: repeat,
});
type Draft = ReturnType<typeof draftOf>;

/** Changes a to-do: what, whose, for which team, until when, how often. */
export function TodoDialog(props: {
  company: Company;
  words: Words;
  todo: Todo;
  /** Who can be given it, and who has it. */
  people: readonly Nameable[];
  /** What was raised from it. */
  raised?: ReactNode;
  onStored: (todo: Todo) => void;
  onClose: () => void;
}) {
  const { company, words, people, raised, onStored, onClose } = props;
  const [seen, setSeen] = useState(props.todo);
  const [draft, setDraft] = useState<Draft>(draftOf(props.todo));
  const attempt = useAttempt();
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const which = { companyId: company.companyId, todoId: seen.todoId };
  const mayHide = draft.teamId === null && draft.ownerId === company.me.memberId;
  const teams = company.teams.filter(
    ({ teamId }) => teamId === seen.teamId || company.me.teamIds.includes(teamId) || isOverAll(company),
  );
  const nameOf = (id: string) => people.find(({ memberId }) => memberId === id)?.name ?? 'somebody';
  const inWords = ({ ownerId, teamId, repeats: repeat, ...rest }: Draft) => ({
    ...rest,
    owner: nameOf(ownerId),
    team: company.teams.find((team) => team.teamId === teamId)?.name ?? 'none',
    repeats: repeat === null ? 'no' : repeatWords[repeat],
  });
  const theirs = attempt.problem?.code === 'CONFLICT' ? (attempt.problem.current as Todo) : null;

  const store = (version: number) =>
    attempt.run(async () => {
      const sent = { ...draft, private: draft.private && mayHide };
      const stored = await client.todo.change({ ...which, seenVersion: version, ...sent });
      onStored(stored);
      onClose();
      const before = draftOf(seen);
      offerUndo(`Changed: ${stored.title}.`, async () =>
        onStored(await client.todo.change({ ...which, seenVersion: stored.version, ...before })),
      );
    });
  const problem = (field: string) => attempt.problem?.fields[field];
  return (
    <Dialog
      open
      title={`Change the ${words.word('todo')}`}
      confirm={`Store ${words.word('todo')}`}
      busy={attempt.busy}
      ready={draft.title.trim() !== '' && draft.due !== NONE && theirs === null}
      onConfirm={() => void store(seen.version)}
      onClose={onClose}
    >
      {theirs && (
        <VersionConflict
          what={`Somebody else changed ${theirs.title} meanwhile.`}
          lines={differences(inWords(draftOf(theirs)), inWords(draft)).map((change) => describeChange(change))}
          busy={attempt.busy}
          onTakeTheirs={() => {
            setSeen(theirs);
            setDraft(draftOf(theirs));
            onStored(theirs);
            attempt.clear();
          }}
          onKeepYours={() => void store(theirs.version)}
        />
      )}
      <TextField
        label="What"
        value={draft.title}
        onChange={(title) => set({ title })}
        error={problem('title')}
        data-autofocus
      />
      <FieldRow>
        <SelectField
          label="Whose"
          options={people.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          value={draft.ownerId}
          onChange={(id) => set({ ownerId: id as MemberId })}
          error={problem('ownerId')}
        />
        <SelectField
          label="Team"
          options={[
            { value: NONE, label: 'none' },
            ...teams.map(({ teamId, name }) => ({ value: teamId as string, label: name })),
          ]}
          value={draft.teamId ?? NONE}
          onChange={(id) => set({ teamId: id === NONE ? null : (id as TeamId) })}
          help={`Whose ${words.word('weeklyMeeting')} asks after it.`}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label="Due"
          type="date"
          value={draft.due}
          onChange={(due) => set({ due: due as Day })}
          error={problem('due')}
        />
        <SelectField
          label="Repeats"
          options={[
            { value: NONE, label: 'no' },
            ...repeats.map((repeat) => ({ value: repeat, label: repeatWords[repeat] })),
          ]}
          value={draft.repeats ?? NONE}
          onChange={(repeat) => set({ repeats: repeat === NONE ? null : (repeat as Repeats) })}
          help="The next one is made when one is done."
        />
      </FieldRow>
      <TextArea label="Note" optional value={draft.note} onChange={(note) => set({ note })} error={problem('note')} />
      <CheckBox checked={draft.private && mayHide} disabled={!mayHide} onChange={(hidden) => set({ private: hidden })}>
        Private: nobody else sees it. Only without a team, and only your own.
      </CheckBox>
      {raised}
      {!theirs && <ProblemNote problem={attempt.problem} shown={['title', 'ownerId', 'due', 'note']} />}
    </Dialog>
  );
}

const isOverAll = ({ me }: Company): boolean => me.role === 'owner' || me.role === 'operator';
