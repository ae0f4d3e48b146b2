import { useSuspenseQuery } from '@tanstack/react-query';
import { useWords } from '#features/accounts/ui/use-company.ts';
import { usePersonHref } from '#features/accounts/ui/use-person-href.ts';
import { Button } from '#kit/controls/button.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { QuietLink } from '#kit/page/quiet-link.tsx';
import { Section } from '#kit/page/section.tsx';
import { dayLabel } from '#lib/calendar/day.ts';
import type { CompanyId, MeetingId } from '#lib/ids.ts';
import { attendanceWords, recapAnswer } from '../../model/recap.ts';
import css from './after.module.css';
import { recapQuery } from './after-query.ts';
import { Lines, SolvedLines } from './recap-lines.tsx';
import { PointSection } from './point-section.tsx';
import { SoloSection } from './solo-section.tsx';

/** What became of this meeting? */
export function RecapPage({ companyId, meetingId }: { companyId: CompanyId; meetingId: MeetingId }) {
  const words = useWords(companyId);
  const { data: recap } = useSuspenseQuery(recapQuery(companyId, meetingId));
  const { people, solved, todos, messages, points, headlines, notes } = recap;
  const personHref = usePersonHref(companyId);
  const rated = people.filter(({ rating }) => rating !== null);
  const at = `/c/${companyId}`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: 'Meetings', href: `${at}/meetings` },
          { label: 'History', href: `${at}/meetings/history` },
          { label: `${recap.name}, ${dayLabel(recap.heldOn, { withYear: true })}` },
        ]}
        answer={recapAnswer(recap, words)}
        tools={
          <Button icon="print" onClick={() => globalThis.print()}>
            Print
          </Button>
        }
      >
        {recap.state === 'live' ? 'It is still open: this is what there is by now. ' : ''}
        {recap.kind === 'solo' ? '' : attendanceWords(people)}
      </PageHead>
      {recap.kind === 'owner-operator' ? (
        <PointSection points={points} />
      ) : recap.kind === 'solo' ? (
        <SoloSection recap={recap} companyId={companyId} />
      ) : (
        <Section title="Solved" scope={solved.length} first>
          <SolvedLines solved={solved} words={words} hrefOf={(issueId) => `${at}/issues/${issueId}`} />
        </Section>
      )}
      <Section title={words.capital('todo', 2)} scope={todos.length}>
        {todos.length === 0 ? (
          <p className={css['quiet']}>None was made.</p>
        ) : (
          <DataTable
            caption={words.capital('todo', 2)}
            rows={todos}
            rowId={({ todoId }) => todoId}
            columns={[
              { id: 'title', head: 'What', names: true, cell: ({ title }) => title },
              { id: 'owner', head: 'Who', cell: ({ owner }) => owner },
              { id: 'due', head: 'By', figure: true, cell: ({ due }) => dayLabel(due) },
              { id: 'done', head: 'Done', deskOnly: true, cell: ({ done }) => (done ? 'done' : 'open') },
            ]}
          />
        )}
      </Section>
      {messages.length > 0 && (
        <Section title="To pass on" scope={messages.length}>
          <Lines
            lines={messages.map(({ messageId, words: said, toTeam, teller }) => [
              messageId,
              `${said} (${teller} tells ${toTeam})`,
            ])}
          />
        </Section>
      )}
      {headlines.length > 0 && (
        <Section title="Headlines" scope={headlines.length}>
          <Lines lines={headlines.map(({ headlineId, words: said }) => [headlineId, said])} />
        </Section>
      )}
      {rated.length > 0 && (
        <Section title="Rating" scope={`n ${rated.length}`}>
          <DataTable
            caption="Rating"
            rows={rated}
            rowId={({ memberId }) => memberId}
            columns={[
              {
                id: 'who',
                head: 'Who',
                names: true,
                cell: ({ memberId, name }) => <QuietLink href={personHref(memberId)}>{name}</QuietLink>,
              },
              { id: 'mark', head: '1 to 10', figure: true, cell: ({ rating }) => rating },
              { id: 'why', head: 'What would have made it better', cell: ({ ratingNote }) => ratingNote },
            ]}
          />
        </Section>
      )}
      {notes.length > 0 && (
        <Section title="Notes" scope={notes.length}>
          <Lines
            lines={notes.map(({ noteId, section, author, words: said }) => [
              noteId,
              `${[section, author].filter((part) => part !== '').join(', ')}: ${said}`,
            ])}
          />
        </Section>
      )}
    </>
  );
}
