import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { useKeys } from '#kit/keys/use-keys.ts';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import type { RolePart as Part } from '../../contract/solo.ts';
import { rolesShown, roleWords, type SoloRole } from '../../model/solo-role.ts';
import { recapQuery } from '../after/after-query.ts';
import type { Desk } from '../live/use-desk.ts';
import { useRowKeys } from '../points/use-row-keys.ts';
import { findingId, findingSubject, PartRows, redSubject } from './part-rows.tsx';
import { redTitle } from './red-row.tsx';
import css from './solo.module.css';
import { useFindings } from './solo-query.ts';
import { type Subject, todoTitle, useSoloVerbs } from './use-solo-verbs.ts';

const RoleMessageDialog = lazy(async () => ({
  default: (await import('./role-message-dialog.tsx')).RoleMessageDialog,
}));

interface Row {
  readonly id: string;
  readonly subject: Subject;
  readonly role: SoloRole;
  /** What `t` makes a to-do of, in this order. */
  readonly doing: readonly string[];
}

const rowsOf = ({ role, findings, reds }: Part, desk: Desk): Row[] => [
  ...findings.map((one) => ({
    id: findingId(one),
    subject: findingSubject(one),
    role,
    doing: one.actions.length > 0 ? one.actions : [one.title],
  })),
  ...reds.map((one) => ({ id: one.metricId, subject: redSubject(one), role, doing: [redTitle(one, desk)] })),
];

/** A guest without anything has no place here. */
function partsFor({ meeting, shown }: Desk, parts: readonly Part[]): Part[] {
  const [own, ...guests] = rolesShown(meeting.sections, shown.section, meeting.kind);
  const partOf = (role: SoloRole | undefined) => parts.filter((part) => part.role === role);
  const has = ({ findings, reds }: Part) => findings.length + reds.length > 0;
  return [...partOf(own), ...guests.flatMap(partOf).filter(has)];
}

/** What was found for one role, what of it is red, and of what too little is known. */
export function RolePart({ desk, role }: { desk: Desk; role: SoloRole }) {
  const { data, error } = useFindings(desk.which);
  const verbs = useSoloVerbs(desk);
  const { data: recap } = useQuery(recapQuery(desk.which.companyId, desk.which.meetingId));
  const taken = new Set(recap?.todos.map(({ title }) => title));
  const { list, rowAt } = useRowKeys();
  // Nothing said yet: the first is open.
  const [opened, setOpened] = useState<string | null | undefined>(undefined);
  const [telling, tell] = useState<Row | 'nothing' | null>(null);
  const parts = data ? partsFor(desk, data.parts) : [];
  const rows = parts.flatMap((part) => rowsOf(part, desk));
  const chosen = () => rows.find(({ id }) => id === rowAt());
  const press = (selector: string) =>
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowAt() ?? '')}"] ${selector}`)?.click();
  const takeOn = () => {
    const row = chosen();
    const action = document.activeElement?.closest<HTMLElement>('[data-action]')?.dataset['action'];
    const next = [action, ...(row?.doing ?? [])].find((one) => one !== undefined && !taken.has(todoTitle(one)));
    if (row && next !== undefined) void verbs.takeOn(next, row.subject);
    else if (!row) document.querySelector<HTMLElement>('aside[aria-label="Capture"] input')?.focus();
  };
  useKeys(
    desk.isOpen
      ? [
          { key: 't', does: `make a ${desk.words.word('todo')} of what is chosen`, run: takeOn },
          { key: '.', does: 'send what is chosen to another role', run: () => press('[data-menu]') },
          { key: 'm', does: 'write a message to a role', run: () => tell(chosen() ?? 'nothing') },
        ]
      : [],
    'List',
  );
  if (error) {
    return <ErrorNote what="What was found could not be read.">{problemOf(error).message}</ErrorNote>;
  }
  if (!data) return <LoadingLines />;
  const [open = rows[0]?.id ?? null] = [opened];
  return (
    <div ref={list}>
      {parts.map((part) => (
        <div key={part.role}>
          {part.role !== role && (
            <h3 className={css['guest']}>{`${roleWords[part.role]}, which has no part of its own here`}</h3>
          )}
          <PartRows
            desk={desk}
            part={part}
            all={data.metrics}
            open={open}
            taken={taken}
            onToggle={(id) => setOpened(open === id ? null : id)}
            onTakeOn={(title, subject) => void verbs.takeOn(title, subject)}
            onSend={(subject, to) => void verbs.send(subject, to)}
            onMessage={(id) => tell(rows.find((row) => row.id === id) ?? 'nothing')}
          />
        </div>
      ))}
      {telling !== null && (
        <Suspense>
          <RoleMessageDialog
            desk={desk}
            role={role}
            about={telling === 'nothing' ? '' : telling.subject.title}
            onClose={() => tell(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
