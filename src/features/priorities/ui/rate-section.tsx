import { useQuery } from '@tanstack/react-query';
import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import { periodLabel } from '#lib/calendar/period.ts';
import { type QuarterRate, rateWords } from '../model/rate.ts';
import type { Chosen } from './address.ts';
import css from './priorities.module.css';
import { rateQuery } from './priority-query.ts';
import type { PriorityView } from './priority-view.ts';

/** Two years: older quarters say little of how it goes today. */
const quartersShown = 8;

/** How many were done, quarter by quarter, and whether that is told from the norm. */
export function RateSection({ view, chosen }: { view: PriorityView; chosen: Chosen }) {
  const { data: rates = [] } = useQuery(rateQuery(view.companyId, chosen));
  const shown = rates.slice(-quartersShown);
  if (shown.length === 0) return null;
  return (
    <Section title="Done by quarter" scope={rateWords(shown)}>
      <DataTable<QuarterRate>
        caption="Done by quarter"
        rows={shown.toReversed()}
        rowId={({ quarter }) => quarter}
        columns={[
          {
            id: 'quarter',
            head: 'Quarter',
            names: true,
            cell: ({ quarter }) => periodLabel(quarter, 'quarterly', view.calendar, true),
          },
          { id: 'done', head: 'Done', figure: true, cell: ({ done }) => done },
          { id: 'n', head: 'Of', figure: true, cell: ({ n }) => n },
          { id: 'open', head: 'Not closed', figure: true, cell: ({ open }) => (open === 0 ? '–' : open) },
        ]}
      />
      <p className={css['quiet']}>
        {view.words.fill(
          'What was dropped or carried on was not done. Small and sure {priority.many} reach a norm easily.',
        )}
      </p>
    </Section>
  );
}
