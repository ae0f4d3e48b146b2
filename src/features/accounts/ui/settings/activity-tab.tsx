import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { queries } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import type { Activity } from '../../contract/activity.ts';
import { useCompany, useMembers, useWords } from '../use-company.ts';
import { FormFoot } from '../form/form-foot.tsx';
import { ActivityTable } from './activity-table.tsx';
import css from './settings.module.css';
import { SettingsHead } from './settings-head.tsx';

const ANY = 'any';
const WEEK_MS = 7 * 86_400_000;

function verdict(items: readonly Activity[], now: number, all: boolean): string {
  const week = items.filter(({ at }) => Date.parse(at) > now - WEEK_MS);
  const people = new Set(week.map(({ actor }) => actor)).size;
  const count = all || week.length < items.length ? `${week.length}` : `More than ${week.length}`;
  if (week.length === 0) return '0 changes in the last 7 days.';
  return `${count} change${week.length === 1 ? '' : 's'} in the last 7 days, by ${people === 1 ? '1 person' : `${people} people`}.`;
}

/** Who changed what, before and after. */
export function ActivityTab({ companyId }: { companyId: CompanyId }) {
  const { timeZone } = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const [now] = useState(() => Date.now());
  const [person, setPerson] = useState<string>(ANY);
  const [kind, setKind] = useState<string>(ANY);
  const wanted = useDeferredValue({ person, kind });
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery({
    ...queries.activity.list.infiniteOptions({
      input: (olderThan: string | undefined) => ({
        companyId,
        ...(wanted.person === ANY ? {} : { memberId: wanted.person as MemberId }),
        ...(wanted.kind === ANY ? {} : { subjectKind: wanted.kind }),
        ...(olderThan === undefined ? {} : { olderThan }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => (last.more ? last.items.at(-1)?.activityId : undefined),
    }),
    staleTime: 0,
  });
  const items = data.pages.flatMap((page) => page.items);
  const kinds = [
    { value: ANY, label: 'Everything' },
    { value: 'company', label: 'Settings and words' },
    { value: 'member', label: 'Members' },
    { value: 'team', label: 'Teams' },
    { value: 'invitation', label: 'Invitations' },
    { value: 'token', label: 'API tokens' },
    { value: 'metric', label: `${words.capital('metric', 2)} and recorded values` },
  ];
  return (
    <>
      <SettingsHead companyId={companyId} tab="activity" answer={verdict(items, now, !hasNextPage)} />
      <div className={css['read']}>
        <FieldRow>
          <SelectField
            label="Who"
            value={person}
            onChange={setPerson}
            options={[
              { value: ANY, label: 'Everybody' },
              ...members.map((one) => ({ value: one.memberId, label: one.name })),
            ]}
          />
          <SelectField label="What" value={kind} onChange={setKind} options={kinds} />
        </FieldRow>
      </div>
      <div className={css['apart']}>
        {items.length === 0 ? (
          <EmptyState icon="activity" title="Nothing of this kind happened yet.">
            Choose everybody and everything to see all of it.
          </EmptyState>
        ) : (
          <ActivityTable items={items} clock={{ timeZone, now }} words={words} members={members} />
        )}
      </div>
      {hasNextPage && (
        <FormFoot>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show older ones
          </Button>
        </FormFoot>
      )}
    </>
  );
}
