import { useState } from 'react';
import { Conflicts } from '#features/scorecard/ui/conflicts.tsx';
import { entryKey } from '#features/scorecard/ui/entries.ts';
import { metricHref } from '#features/scorecard/ui/pages.ts';
import { useRecording } from '#features/scorecard/ui/use-recording.ts';
import { EntryLine } from '#features/scorecard/ui/week/entry-line.tsx';
import { KeyHint } from '#kit/keys/key-hint.tsx';
import { Section } from '#kit/page/section.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { periodLabel } from '#lib/calendar/period.ts';
import { CompanyTag } from './company-tag.tsx';
import css from './today.module.css';
import { isMissing, type OwnNumber, type TodayView } from './today-view.ts';

const keyOf = ({ row, period }: OwnNumber) => entryKey(row.metricId, period);

/** What is still empty of the periods that are over, of every company. Enter stores a number and goes on. */
export function NumberSection({ views, several }: { views: readonly TodayView[]; several: boolean }) {
  const missing = views.flatMap(({ numbers }) => numbers.filter(isMissing));
  // What was entered from here stays until the page is left, so that it can be seen and put right.
  const [entered, enter] = useState<ReadonlySet<string>>(new Set());
  const isShown = (number: OwnNumber) => isMissing(number) || entered.has(keyOf(number));
  const count = views.reduce((sum, { numbers }) => sum + numbers.filter(isShown).length, 0);
  if (count === 0) return null;
  const labels = new Set(
    views.flatMap(({ numbers, calendar }) =>
      numbers.filter(isShown).map(({ row, period }) => periodLabel(period as Day, row.cadence, calendar)),
    ),
  );
  return (
    <Section
      title="Numbers to enter"
      scope={[missing.length === 0 ? 'all in' : missing.length, ...labels].join(', ')}
      actions={
        <span className={css['hint']}>
          <KeyHint keys="Enter" /> stores and goes on
        </span>
      }
      first
    >
      <ul aria-label="Numbers to enter">
        {views.map((view) => (
          <CompanyNumbers
            key={view.company.companyId}
            view={view}
            numbers={view.numbers.filter(isShown)}
            several={several}
            onEntered={(number) => enter((before) => new Set([...before, keyOf(number)]))}
          />
        ))}
      </ul>
    </Section>
  );
}

function CompanyNumbers(props: {
  view: TodayView;
  numbers: readonly OwnNumber[];
  several: boolean;
  onEntered: (number: OwnNumber) => void;
}) {
  const { view, numbers, several, onEntered } = props;
  const { company, calendar, reading } = view;
  const recording = useRecording(company.companyId);
  const inConflict = [...recording.entries.values()].some(({ state }) => state === 'conflict');
  return (
    <>
      {inConflict && (
        <li>
          <Conflicts
            all={numbers.map(({ row }) => row)}
            columns={numbers.map(({ row, period }) => ({
              id: period,
              name: periodLabel(period as Day, row.cadence, calendar),
            }))}
            recording={recording}
            reading={reading}
            timeZone={company.timeZone}
          />
        </li>
      )}
      {numbers.map((number) => {
        const { row, period, before } = number;
        return (
          <EntryLine
            key={keyOf(number)}
            row={row}
            period={period}
            before={before}
            closed
            href={metricHref(company.companyId, row.metricId)}
            reading={reading}
            entry={recording.entries.get(keyOf(number))}
            mark={<CompanyTag view={view} several={several} />}
            onRecord={(text, amount) => {
              onEntered(number);
              recording.record([{ metricId: row.metricId, period, text, amount }]);
            }}
          />
        );
      })}
    </>
  );
}
