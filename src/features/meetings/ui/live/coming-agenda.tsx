import { useQuery } from '@tanstack/react-query';
import { Section } from '#kit/page/section.tsx';
import { agendasQuery, useFollowAgendas } from '../agenda/agenda-query.ts';
import css from './live.module.css';
import type { Desk } from './use-desk.ts';

/** What is on the agenda and how long it takes, as the meeting will find it when it opens. */
export function ComingAgenda({ desk, first = false }: { desk: Desk; first?: boolean }) {
  const { meeting, which } = desk;
  const { data: agendas = [] } = useQuery(agendasQuery(which.companyId));
  useFollowAgendas(which.companyId);
  const { sections } = agendas.find(({ agendaId }) => agendaId === meeting.agendaId) ?? meeting;
  const total = sections.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <Section title="Agenda" scope={`${total} minutes`} first={first}>
      <ol className={css['coming']}>
        {sections.map(({ id, title, minutes }) => (
          <li key={id}>
            <span>{title}</span>
            <span className={css['time']}>{`${minutes} min`}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
