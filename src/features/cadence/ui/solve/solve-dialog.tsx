import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { client, queries } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import type { Issue } from '#features/issues/contract/issue.ts';
import { issueQuery } from '#features/issues/ui/issue-query.ts';
import { WhyFields, whyDraftOf } from '#features/issues/ui/why-fields.tsx';
import { Button } from '#kit/controls/button.tsx';
import { VersionConflict } from '#kit/notices/version-conflict.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { CompanyId, MeetingId } from '#lib/ids.ts';
import { blankLine, type Line, type LineKind, solvingsOf } from './line.ts';
import css from './solve.module.css';
import { SolveLine } from './solve-line.tsx';
import { useSolveGround } from './use-solve-ground.ts';

interface Solving {
  readonly companyId: CompanyId;
  readonly issue: Issue;
  /** What the first line is, where that is known. */
  readonly begin?: LineKind | undefined;
  /** The open meeting in which it is solved. */
  readonly meetingId?: MeetingId | undefined;
  readonly onClose: () => void;
}

const kinds = [
  { kind: 'todo', key: 't' },
  { kind: 'priority', key: 'y' },
  { kind: 'message', key: 'm' },
  { kind: 'decision', key: 'd' },
] as const;

/** Why it happens, and what is done about it: all of it is stored at once, or nothing. */
export function SolveDialog(props: Solving) {
  return (
    <Suspense>
      <SolveForm {...props} />
    </Suspense>
  );
}

function SolveForm({ companyId, issue, begin, meetingId, onClose }: Solving) {
  const { data: record } = useSuspenseQuery(issueQuery(companyId, issue.issueId));
  const { ground, choices, words } = useSolveGround(companyId, record.teamId);
  const cache = useQueryClient();
  const attempt = useAttempt();
  // As it was when the form opened: what comes in meanwhile is a conflict, and not taken over.
  const [seen] = useState(record);
  const [draft, setDraft] = useState(() => whyDraftOf(record));
  const [lines, setLines] = useState<readonly Line[]>(() => (begin ? [blankLine(1, begin, ground)] : []));
  const [made, setMade] = useState(begin ? 1 : 0);
  const form = useRef<HTMLDivElement>(null);
  const begun = useRef(made);
  // The line that was just added is where one types next.
  useEffect(() => {
    if (made === begun.current) return;
    begun.current = made;
    form.current?.querySelector<HTMLElement>(`[data-line="${made}"] input`)?.focus();
  }, [made]);

  const add = (kind: LineKind) => {
    setLines([...lines.filter((line) => line.words.trim() !== ''), blankLine(made + 1, kind, ground)]);
    setMade(made + 1);
  };
  const change = (id: number, changed: Partial<Line>) =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...changed } : line)));
  const toKinds = () => form.current?.querySelector<HTMLElement>('[data-kinds] button')?.focus();
  const readAgain = () =>
    Promise.all(
      [queries.issue, queries.todo, queries.priority, queries.message].map((room) =>
        cache.invalidateQueries({ queryKey: room.key() }),
      ),
    );
  const solutions = solvingsOf(lines);
  const solve = (seenVersion: number) =>
    void attempt.run(async () => {
      const { issueId } = seen;
      const answer = await client.cadence.solve({
        companyId,
        issueId,
        seenVersion,
        ...draft,
        solutions,
        ...(meetingId && { meetingId }),
      });
      onClose();
      offerUndo(`${seen.title} solved.`, async () => {
        await client.cadence.unsolve({ companyId, issueId, seenVersion: answer.issue.version });
        await readAgain();
      });
      await readAgain();
    });
  const theirs = attempt.problem?.code === 'CONFLICT' ? (attempt.problem.current as Issue | null) : null;
  return (
    <Dialog
      open
      title={words.fill('{solve} this {issue}').replace(/^./u, (letter) => letter.toUpperCase())}
      consequence={seen.title}
      confirm={words.capital('solve')}
      busy={attempt.busy}
      ready={solutions.length > 0}
      onConfirm={() => solve(seen.version)}
      onClose={onClose}
    >
      <div ref={form}>
        <WhyFields draft={draft} onChange={setDraft} />
        <div className={css['add']} data-kinds role="group" aria-label="What is done about it">
          {kinds.map(({ kind, key }) => (
            <Button
              key={kind}
              icon="add"
              keys={key}
              data-autofocus={(begin === undefined && kind === 'todo') || undefined}
              disabled={kind === 'message' && ground.otherTeam === null}
              onClick={() => add(kind)}
            >
              {kind === 'message' ? 'Message' : kind === 'decision' ? 'Decision' : words.capital(kind)}
            </Button>
          ))}
        </div>
        <ul className={css['lines']}>
          {lines.map((line) => (
            <SolveLine
              key={line.id}
              line={line}
              choices={choices}
              words={words}
              first={begin !== undefined && line.id === 1}
              onChange={(changed) => change(line.id, changed)}
              onRemove={() => setLines(lines.filter(({ id }) => id !== line.id))}
              onDone={toKinds}
            />
          ))}
        </ul>
        {theirs ? (
          <VersionConflict
            what="Somebody else changed it meanwhile."
            lines={theirs.root === (seen.whys.at(-1) ?? '') ? [] : [`root ${theirs.root || 'none'} → as above`]}
            busy={attempt.busy}
            onTakeTheirs={onClose}
            onKeepYours={() => solve(theirs.version)}
          />
        ) : (
          <ProblemNote problem={attempt.problem} />
        )}
      </div>
    </Dialog>
  );
}
