import { useQuery } from '@tanstack/react-query';
import { useCompany, useWords } from '#features/accounts/ui/use-company.ts';
import { momentWords } from '#features/accounts/ui/when.ts';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { VerdictBars } from '#kit/marks/verdict-bars.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import { problemOf } from '#client/problem.ts';
import { dayLabel } from '#lib/calendar/day.ts';
import type { CompanyId } from '#lib/ids.ts';
import { useState } from 'react';
import type { MeetingRecap } from '../../contract/recap.ts';
import type { RolePart } from '../../contract/solo.ts';
import { roleWords } from '../../model/solo-role.ts';
import { agendasQuery } from '../agenda/agenda-query.ts';
import { redTitle } from '../solo/red-row.tsx';
import { findingsQuery } from '../solo/solo-query.ts';
import solo from '../solo/solo.module.css';
import css from './after.module.css';

const rowsOf = ({ role, findings, reds }: RolePart, titleOf: (red: RolePart['reds'][number]) => string) => [
  ...findings.map(({ rule, title, verdict }) => ({ id: `${role} ${rule} ${title}`, role, title, sure: verdict })),
  ...reds.map((red) => ({ id: red.metricId, role, title: titleOf(red), sure: null })),
];

/** What was found in the solo hour, to whom it went, and when the next one is. */
export function SoloSection({ recap, companyId }: { recap: MeetingRecap; companyId: CompanyId }) {
  const { meetingId, agendaId, heldOn } = recap;
  const company = useCompany(companyId);
  const words = useWords(companyId);
  const { data, error } = useQuery({ ...findingsQuery({ companyId, meetingId }), retry: false });
  const { data: agendas = [] } = useQuery(agendasQuery(companyId));
  const [now] = useState(() => Date.now());
  const agenda = agendas.find((one) => one.agendaId === agendaId);
  const next = agenda?.nextAt;
  const rows = data?.parts.flatMap((part) => rowsOf(part, (red) => redTitle(red, { company, words }))) ?? [];
  return (
    <Section
      title="Found, and who acts on it"
      scope={data && `${data.metrics} ${words.word('metric', data.metrics)}`}
      first
    >
      {error ? (
        <ErrorNote what="What was found could not be read.">{problemOf(error).message}</ErrorNote>
      ) : !data ? (
        <LoadingLines />
      ) : rows.length === 0 ? (
        <p className={css['quiet']}>Nothing was found, and nothing was off goal.</p>
      ) : (
        <DataTable
          caption="Found, and who acts on it"
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            { id: 'what', head: 'What', names: true, cell: ({ title }) => title },
            { id: 'role', head: 'For', cell: ({ role }) => roleWords[role] },
            {
              id: 'sure',
              head: 'How sure',
              cell: ({ sure }) => (sure === null ? 'off goal or missing' : <VerdictBars verdict={sure} />),
            },
          ]}
        />
      )}
      <p className={solo['read']}>
        {`Read from the numbers up to ${dayLabel(heldOn, { withYear: true })}, as they are known now. `}
        {agenda &&
          (next
            ? `The next hour: ${momentWords(next, { timeZone: company.timeZone, now })}.`
            : 'No day is agreed for the next hour: set one in the agenda.')}
      </p>
    </Section>
  );
}
