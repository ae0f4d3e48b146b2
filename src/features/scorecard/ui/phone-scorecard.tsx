import { useState } from 'react';
import { Sparkline } from '#kit/charts/sparkline.tsx';
import type { Status as Mark } from '#kit/marks/status-mark.tsx';
import { Section } from '#kit/page/section.tsx';
import { type StatusLine, StatusList } from '#kit/phone/status-list.tsx';
import type { MemberId } from '#lib/ids.ts';
import type { Row } from '../contract/scorecard.ts';
import { describeGoal } from '../model/goal.ts';
import { amountAt, cellOf, goalOf } from './cells.ts';
import { Conflicts } from './conflicts.tsx';
import { EnterOne } from './enter-one.tsx';
import type { ScorecardView } from './scorecard-view.ts';

/** On a phone: one number at a time, what is missing of mine first, then all of them by their last closed week. */
export function PhoneScorecard(view: ScorecardView & { me: MemberId }) {
  const { rows, newestClosed, columns, me, mayRecord } = view;
  const [chosen, setChosen] = useState<string | null>(null);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const week = columns.find((column) => column.id === newestClosed)?.name ?? '';
  const open = rows.filter((row) => row.ownerId === me && mayRecord(row) && amountAt(row, newestClosed) === null);
  const entering = rows.find((row) => row.metricId === chosen) ?? open.find((row) => !skipped.includes(row.metricId));

  return (
    <>
      <Conflicts {...view} />
      {entering && (
        <EnterOne
          key={entering.metricId}
          {...view}
          row={entering}
          lead={chosen === null ? `${open.length} missing, ${week}` : week}
          onSkip={() => {
            setSkipped([...skipped, entering.metricId]);
            setChosen(null);
          }}
          onDone={() => setChosen(null)}
        />
      )}
      <Section title={`All ${rows.length}, ${week}`}>
        <StatusList
          label={`All ${rows.length}, ${week}`}
          lines={rows.map((row) => lineOf(view, row))}
          onOpen={(id) => rows.some((row) => row.metricId === id && mayRecord(row)) && setChosen(id)}
        />
      </Section>
    </>
  );
}

function markOf({ state, missed }: ReturnType<typeof cellOf>): Mark {
  if (state === 'off') return missed ?? 'not-done';
  return state === 'on' || state === 'missing' ? state : 'not-judged';
}

function lineOf(view: ScorecardView, row: Row): StatusLine {
  const { newestClosed, reading, mayRecord, nameOf, columns } = view;
  const cell = cellOf(row, newestClosed, { ...view, entries: view.recording.entries });
  const goal = goalOf(row, newestClosed);
  const closed = columns.filter((column) => column.closed);
  return {
    id: row.metricId,
    status: markOf(cell),
    name: row.title,
    detail: `${goal ? describeGoal(goal, row.unit, reading) : 'no goal'} · ${nameOf(row.ownerId)}`,
    shape: (
      <Sparkline values={closed.map((column) => amountAt(row, column.id))} goal={goal?.threshold ?? null} width={52} />
    ),
    value: (cell.text || (cell.state === 'missing' && mayRecord(row) ? 'enter' : '–')) + (cell.saving ? ' …' : ''),
  };
}
