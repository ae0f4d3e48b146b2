import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCompany } from '#features/accounts/ui/use-company.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { mayMeet } from '../agenda/may-meet.ts';
import css from './after.module.css';
import { historyQuery } from './after-query.ts';
import { AfterTabs } from './after-tabs.tsx';
import { HistoryTable } from './history-table.tsx';

/** Which meetings were held, and in which of them was this said? */
export function HistoryPage({ companyId }: { companyId: CompanyId }) {
  const { me } = useCompany(companyId);
  return mayMeet(me) ? (
    <History companyId={companyId} />
  ) : (
    <PageHead answer="Meetings are for members of the company." />
  );
}

function History({ companyId }: { companyId: CompanyId }) {
  const { timeZone, teams } = useCompany(companyId);
  const [text, setText] = useState('');
  const search = text.trim().slice(0, 200);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...historyQuery(companyId, search),
    placeholderData: keepPreviousData,
  });
  const held = data?.pages.flatMap(({ items }) => items);
  const count = `${held?.length ?? 0}${hasNextPage ? ' or more' : ''}`;
  const noun = held?.length === 1 ? 'meeting' : 'meetings';
  const answer =
    held === undefined
      ? 'Reading what was held…'
      : search === ''
        ? `${count} ${noun} held.`
        : `${count} ${noun} in which “${search}” was said.`;
  return (
    <>
      <PageHead
        crumbs={[{ label: 'Meetings', href: `/c/${companyId}/meetings` }, { label: 'History' }]}
        answer={answer}
      />
      <AfterTabs companyId={companyId} current="/history" />
      {held?.length === 0 && search === '' ? (
        <EmptyState icon="meeting" title="No meeting was held yet.">
          Each one stands here when it ends, with what was solved, decided and promised in it.
        </EmptyState>
      ) : (
        <>
          <div className={css['search']}>
            <TextField
              label="Search meetings, notes, headlines and issues"
              type="search"
              optional
              value={text}
              onChange={setText}
              autoComplete="off"
            />
          </div>
          {held === undefined ? (
            <LoadingLines />
          ) : (
            held.length > 0 && <HistoryTable meetings={held} companyId={companyId} timeZone={timeZone} teams={teams} />
          )}
        </>
      )}
      {hasNextPage && (
        <div className={css['more']}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}
