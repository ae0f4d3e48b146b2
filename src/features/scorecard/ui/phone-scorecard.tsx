import { useState } from 'react';
import type { Status as Mark } from '#kit/marks/status-mark.tsx';
import { Section } from '#kit/page/section.tsx';
import { type StatusLine, StatusList } from '#kit/phone/status-list.tsx';
import type { MemberId } from '#lib/ids.ts';
import type { Row } from '../contract/scorecard.ts';
import { describeGoal } from '../model/goal.ts';
import { cellOf } from './cells.ts';
import { EnterOne } from './enter-one.tsx';
import { entryKey } from './entries.ts';
import { RowBadge } from './row-badge.tsx';
import { RowShape } from './row-shape.tsx';
import { isMissing } from './rows-in-view.ts';
import type { ScorecardView } from './scorecard-view.ts';
import { goalOf, isCalculated } from './standing.ts';

const SHAPE_WIDTH = 56;

/** On a phone: one number at a time, what is missing of mine first, then all of them by their last closed period. */
export function PhoneScorecard(view: ScorecardView & { me: MemberId }) {
  const { rows, newestClosed, columns, me, may } = view;
  const [chosen, setChosen] = useState<string | null>(null);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const period = columns.find((column) => column.id === newestClosed)?.name ?? '';
  const open = rows.filter((row) => row.ownerId === me && may.record(row) && isMissing(row, newestClosed));
  const entering = rows.find((row) => row.metricId === chosen) ?? open.find((row) => !skipped.includes(row.metricId));
  const writable = (row: Row) => may.record(row) && !isCalculated(row);

  return (
    <>
      {entering && (
        <EnterOne
          key={entering.metricId}
          {...view}
          row={entering}
          lead={chosen === null ? `${open.length} missing, ${period}` : period}
          onSkip={() => {
            setSkipped([...skipped, entering.metricId]);
            setChosen(null);
          }}
          onDone={() => setChosen(null)}
        />
      )}
      <Section title={`All ${rows.length}, ${period}`}>
        <StatusList
          label={`All ${rows.length}, ${period}`}
          lines={rows.map((row) => lineOf(view, row))}
          onOpen={(id) => {
            if (!rows.some((row) => row.metricId === id && writable(row))) return;
            setChosen(id);
            globalThis.scrollTo({ top: 0 });
          }}
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
  const { newestClosed, reading, may, nameOf, columns, recording } = view;
  const ground = { ...view, mayRecord: may.record };
  const cell = cellOf(row, newestClosed, ground, recording.entries.get(entryKey(row.metricId, newestClosed)));
  const goal = goalOf(row, newestClosed);
  const closed = columns.filter((column) => column.closed).map(({ id }) => id);
  return {
    id: row.metricId,
    status: markOf(cell),
    name: row.title,
    detail: `${goal ? describeGoal(goal, row.unit, reading) : `no ${view.words.word('goal')}`} · ${nameOf(row.ownerId)}`,
    badge: <RowBadge row={row} />,
    shape: <RowShape row={row} closed={closed} width={SHAPE_WIDTH} />,
    value: (cell.text || (cell.state === 'missing' && may.record(row) ? 'enter' : '–')) + (cell.saving ? ' …' : ''),
    ...(row.group === '' ? {} : { group: row.group }),
  };
}
