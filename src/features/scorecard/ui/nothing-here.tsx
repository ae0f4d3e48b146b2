import { lazy, Suspense } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { cadences } from '#lib/calendar/period.ts';
import type { MemberId } from '#lib/ids.ts';
import type { Scorecard } from '../contract/scorecard.ts';
import { usualWindow } from '../model/window.ts';
import { type ScorecardAddress, unfiltered } from './address.ts';
import type { ScorecardTab } from './pages.ts';
import type { ScorecardView } from './scorecard-view.ts';

const StarterOffer = lazy(async () => ({ default: (await import('./forms/starter-offer.tsx')).StarterOffer }));

const every = {
  weekly: 'every week',
  monthly: 'every month',
  quarterly: 'every quarter',
  yearly: 'every year',
} as const;

/** No row to show: nothing fits, nothing of this cadence, or a scorecard that is still to be begun. */
export function NothingHere(
  props: ScorecardView & {
    address: ScorecardAddress;
    tab: ScorecardTab;
    counts: Scorecard['counts'];
    mayAdd: boolean;
    mayImport: boolean;
    me: MemberId;
    onLook: (address: ScorecardAddress) => void;
  },
) {
  const { address, tab, all, counts, cadence, words, may, mayAdd, mayImport, me, ask, onLook, onGo } = props;
  const metrics = words.word('metric', 2);
  if (all.length > 0) {
    return (
      <EmptyState
        icon="filter"
        title={
          all.length === 1
            ? `The only ${words.word('metric')} here does not fit.`
            : `None of the ${all.length} ${metrics} fits.`
        }
        actions={<Button onClick={() => onLook(unfiltered(address))}>Show all</Button>}
      >
        {address.only === null ? 'Choose fewer conditions.' : 'That can be good news.'}
      </EmptyState>
    );
  }
  if (address.archived) {
    return (
      <EmptyState
        icon="file"
        title="Nothing is archived here."
        actions={<Button onClick={() => onLook({ ...address, archived: false })}>Leave the archive</Button>}
      >
        {`An archived ${words.word('metric')} keeps its numbers and leaves the ${words.word('scorecard')}.`}
      </EmptyState>
    );
  }
  const others = cadences.filter((other) => counts[other] > 0);
  if (others.length > 0) {
    return (
      <EmptyState
        icon="scorecard"
        title={`Nothing here is taken ${every[cadence]}.`}
        actions={others.map((other) => (
          <Button
            key={other}
            onClick={() => onLook({ ...unfiltered(address), cadence: other, window: usualWindow(other) })}
          >
            {`Show ${counts[other]} taken ${every[other]}`}
          </Button>
        ))}
      >
        {null}
      </EmptyState>
    );
  }
  const mine = 'ownerId' in tab && tab.ownerId === me;
  return (
    <>
      <EmptyState
        icon="scorecard"
        title={`No ${metrics} here yet.`}
        actions={
          mayAdd && (
            <>
              <Button icon="add" onClick={() => ask({ kind: 'define' })}>
                Add the first one
              </Button>
              {mayImport && (
                <Button icon="imports" onClick={() => onGo(`/c/${props.companyId}/imports`)}>
                  Import a file
                </Button>
              )}
            </>
          )
        }
      >
        Five to fifteen numbers that somebody can move within a week.
      </EmptyState>
      {may.arrange && ('teamId' in tab || mine) && (
        <Suspense fallback={<LoadingLines />}>
          <StarterOffer
            companyId={props.companyId}
            teamId={'teamId' in tab ? tab.teamId : null}
            ownerId={me}
            reading={props.reading}
            words={words}
          />
        </Suspense>
      )}
    </>
  );
}
