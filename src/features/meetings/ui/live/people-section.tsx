import { lazy, Suspense, useState } from 'react';
import { usePersonHref } from '#features/accounts/ui/use-person-href.ts';
import { Button } from '#kit/controls/button.tsx';
import { Avatar } from '#kit/marks/avatar.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import { QuietLink } from '#kit/page/quiet-link.tsx';
import { Section } from '#kit/page/section.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import type { MemberId } from '#lib/ids.ts';
import type { Attendee } from '../../contract/meeting.ts';
import { attendanceOf, isGone, isPresent, mayHandOver } from '../../model/attendance.ts';
import css from './live.module.css';
import type { Desk } from './use-desk.ts';
import { useNow } from './use-now.ts';

const HandOverDialog = lazy(async () => ({ default: (await import('./hand-over-dialog.tsx')).HandOverDialog }));

const ms = (instant: string | null) => (instant === null ? null : Date.parse(instant));
const asRead = (one: Attendee) => ({
  ...one,
  cameAt: ms(one.cameAt),
  leftAt: ms(one.leftAt),
  seenAt: ms(one.seenAt),
});

function standing({ meeting }: Desk, one: Attendee): string {
  if (meeting.state === 'planned') return one.presence === 'absent' ? 'cannot come' : 'expected';
  const came =
    one.presence === 'absent'
      ? one.told
        ? 'absent, told us'
        : 'absent'
      : one.presence === 'expected'
        ? 'not here yet'
        : one.leftAt !== null
          ? 'has left'
          : one.presence === 'late'
            ? // Noted by hand within the two minutes in which whoever comes is on time.
              one.minutesLate === 0
              ? 'late'
              : `${one.minutesLate} min late`
            : 'here';
  const duties = [
    ...(one.memberId === meeting.facilitatorId ? ['leads'] : []),
    ...(one.memberId === meeting.scribeId ? ['writes'] : []),
  ];
  return [...duties, ...(duties.length > 0 && came === 'here' ? [] : [came])].join(', ');
}

/** Who is here, who came late, who leads and writes, and how that is handed over. */
export function PeopleSection({ desk, first = false }: { desk: Desk; first?: boolean }) {
  const { meeting, people, company, nameOf, isOpen, verbs } = desk;
  const [handing, hand] = useState(false);
  const personHref = usePersonHref(company.companyId);
  const now = useNow(desk.ahead, 10_000);
  const me = company.me.memberId;
  const known = people.map(asRead);
  const choicesOf = (holder: MemberId | null) =>
    people
      .filter(isPresent)
      .map(({ memberId }) => memberId)
      .filter((to) => {
        const holderGone = isGone(holder, known, now);
        const asking = { me, to, holder, facilitator: meeting.facilitatorId, runs: desk.mayEnd, holderGone };
        return to !== holder && mayHandOver(asking);
      });
  const choices = { facilitator: choicesOf(meeting.facilitatorId), scribe: choicesOf(meeting.scribeId) };
  const mayHand = isOpen && [...choices.facilitator, ...choices.scribe].length > 0;
  const mayMark = desk.mayEnd || desk.writes;
  const { here, absent, expected } = attendanceOf(people);
  const isToCome = meeting.state === 'planned';
  return (
    <Section
      title={isToCome ? 'Who comes' : 'In the room'}
      first={first}
      scope={`${isToCome ? expected - absent : here} of ${expected}`}
      actions={
        mayHand && (
          <Button tone="quiet" keys="h" does="let somebody else lead or write" onClick={() => hand(true)}>
            Hand over
          </Button>
        )
      }
    >
      <ul className={css['people']}>
        {people.map((one) => (
          <li key={one.memberId} className={classNames(!isToCome && !isPresent(one) && css['away'])}>
            <Avatar name={nameOf(one.memberId)} size="sm" />
            <QuietLink href={personHref(one.memberId)}>{nameOf(one.memberId)}</QuietLink>
            {isOpen && (mayMark || one.memberId === me) ? (
              <Menu
                position="bottom-end"
                groups={[
                  {
                    id: 'presence',
                    entries: (['here', 'late', 'absent'] as const).map((presence) => ({
                      id: presence,
                      label: { here: 'Here on time', late: 'Came late', absent: 'Absent' }[presence],
                      current: presence === one.presence,
                      run: () => verbs.mark(one.memberId, presence),
                    })),
                  },
                ]}
              >
                <button type="button" aria-label={`${nameOf(one.memberId)}: ${standing(desk, one)}. Change it`}>
                  {standing(desk, one)}
                </button>
              </Menu>
            ) : (
              <span className={css['standing']}>{standing(desk, one)}</span>
            )}
          </li>
        ))}
      </ul>
      {handing && (
        <Suspense>
          <HandOverDialog desk={desk} choices={choices} onClose={() => hand(false)} />
        </Suspense>
      )}
    </Section>
  );
}
