import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { describeChange, differences } from '#features/accounts/model/change.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { queries } from '#client/rpc.ts';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Note } from '#kit/notices/note.tsx';
import { VersionConflict } from '#kit/notices/version-conflict.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { addDays, dateLabel, type Day } from '#lib/calendar/day.ts';
import { periodLabel } from '#lib/calendar/period.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import type { Priority } from '../contract/priority.ts';
import { loadWords } from '../model/load.ts';
import { quarterEnd } from '../model/priority.ts';
import { mayDecide } from '../model/right.ts';
import { useDoing } from './use-priorities.ts';
import type { PriorityView } from './priority-view.ts';

interface Draft {
  readonly title: string;
  readonly doneWhen: string;
  readonly ownerId: MemberId;
  readonly due: Day;
  /** `company`, `personal`, or the team. */
  readonly whose: string;
}

const levelOf = (whose: string) => (whose === 'company' || whose === 'personal' ? whose : 'team');
const teamOf = (whose: string) => (levelOf(whose) === 'team' ? (whose as TeamId) : null);

const draftOf = ({ title, doneWhen, ownerId, due, level, teamId }: Priority): Draft => ({
  title,
  doneWhen,
  ownerId,
  due,
  whose: teamId ?? level,
});

/** Commits somebody to a priority, or changes one. Too many for one person is said before. */
export function PriorityDialog(props: {
  view: PriorityView;
  priority: Priority | null;
  /** Whose it is likely to be. */
  whose: string;
  onClose: () => void;
}) {
  const { view, onClose } = props;
  const { companyId, company, words, calendar, today, nameOf } = view;
  const { me, teams } = company;
  const allowed = [
    { value: 'company', label: 'the company' },
    ...teams.map((team) => ({ value: team.teamId as string, label: team.name })),
    { value: 'personal', label: 'one person' },
  ].filter((one) => mayDecide(me, { level: levelOf(one.value), teamId: teamOf(one.value), ownerId: me.memberId }));
  const likely = allowed.some(({ value }) => value === props.whose) ? props.whose : 'personal';
  const [over, setOver] = useState(props.priority);
  const [draft, setDraft] = useState<Draft>(() =>
    over
      ? draftOf(over)
      : { title: '', doneWhen: '', ownerId: me.memberId, due: quarterEnd(today, calendar), whose: likely },
  );
  const attempt = useAttempt();
  const doing = useDoing(companyId);
  const { ownerId, due, whose } = draft;
  const { data: load } = useQuery({
    ...queries.priority.load.queryOptions({ input: { companyId, ownerId, due } }),
    enabled: over === null,
  });
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const priority = words.word('priority');

  const running = quarterEnd(today, calendar);
  const ends = [...new Set([...(over ? [over.due] : []), running, quarterEnd(addDays(running, 1), calendar)])];
  const crowd = load && loadWords(load, levelOf(whose), nameOf(ownerId), words);

  const save = (seen: Priority | null) =>
    attempt.run(async () => {
      const { title, doneWhen } = draft;
      const said = { companyId, title, doneWhen, ownerId, due };
      if (seen) {
        const at = { companyId, priorityId: seen.priorityId };
        const now = await doing.one((client) => client.priority.change({ ...at, ...said, seenVersion: seen.version }));
        const { whose: _whose, ...before } = draftOf(seen);
        offerUndo(`${now.title} changed.`, () =>
          doing.one((client) => client.priority.change({ ...at, ...before, seenVersion: now.version })),
        );
      } else {
        const now = await doing.one((client) =>
          client.priority.commit({ ...said, level: levelOf(whose), teamId: teamOf(whose) }),
        );
        const at = { companyId, priorityId: now.priorityId };
        offerUndo(`${now.title} committed.`, () => doing.many((client) => client.priority.delete(at)));
      }
      onClose();
    });

  const theirs = attempt.problem?.code === 'CONFLICT' ? (attempt.problem.current as Priority | null) : null;
  const readable = (one: Draft) => ({
    title: one.title,
    'done when': one.doneWhen,
    owner: nameOf(one.ownerId),
    due: dateLabel(one.due, true),
  });
  const fields = attempt.problem?.fields ?? {};
  return (
    <Dialog
      open
      title={over ? `Change this ${priority}` : `Commit to a ${priority}`}
      consequence="One owner, and words by which anybody can tell that it is done."
      confirm={over ? 'Save' : 'Commit'}
      busy={attempt.busy}
      ready={draft.title.trim() !== ''}
      onConfirm={() => void save(over)}
      onClose={onClose}
    >
      <TextField
        label="Title"
        value={draft.title}
        onChange={(title) => change({ title })}
        error={fields['title']}
        maxLength={300}
        autoComplete="off"
        data-autofocus
      />
      <TextArea
        label="Done when"
        optional
        rows={2}
        value={draft.doneWhen}
        onChange={(doneWhen) => change({ doneWhen })}
        error={fields['doneWhen']}
        help="What somebody else would look at to tell that it is done."
      />
      <FieldRow>
        {!over && (
          <SelectField
            label="Of"
            options={allowed}
            value={whose}
            onChange={(next) => change({ whose: next, ...(next === 'personal' ? { ownerId: me.memberId } : {}) })}
            error={fields['teamId']}
          />
        )}
        <SelectField
          label="Owner"
          options={view.owners.filter(({ value }) =>
            mayDecide(me, { level: levelOf(whose), teamId: teamOf(whose), ownerId: value }),
          )}
          value={ownerId}
          onChange={(next) => change({ ownerId: next as MemberId })}
          error={fields['ownerId']}
        />
        <SelectField
          label="Done by"
          options={ends.map((end) => ({
            value: end,
            label: `${dateLabel(end, true)}, ${periodLabel(end, 'quarterly', calendar)}`,
          }))}
          value={due}
          onChange={(next) => change({ due: next as Day })}
          error={fields['due']}
        />
      </FieldRow>
      {crowd && (
        <Note tone="warn" role="status" what="That is many.">
          {crowd}
        </Note>
      )}
      {theirs ? (
        <VersionConflict
          what={`Somebody else changed ${theirs.title} meanwhile.`}
          lines={differences(readable(draftOf(theirs)), readable(draft)).map((one) => describeChange(one))}
          busy={attempt.busy}
          onTakeTheirs={() => {
            setOver(theirs);
            setDraft(draftOf(theirs));
            attempt.clear();
          }}
          onKeepYours={() => void save(theirs)}
        />
      ) : (
        <ProblemNote problem={attempt.problem} shown={['title', 'doneWhen', 'ownerId', 'due', 'teamId']} />
      )}
    </Dialog>
  );
}
