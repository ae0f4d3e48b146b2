import { Button } from '#kit/controls/button.tsx';
import { Icon } from '#kit/marks/icon.tsx';
import css from './live.module.css';
import { SectionChoice } from './section-choice.tsx';
import type { Desk } from './use-desk.ts';

const nameIn = (desk: Desk, memberId: string | null) =>
  memberId === desk.company.me.memberId ? null : (desk.nameOf(memberId).split(' ')[0] ?? 'somebody');

/** Who leads and who writes; for whoever looks around on their own, the way back. */
export function FollowLine({ desk }: { desk: Desk }) {
  const { meeting, detached, leads, writes } = desk;
  const there = meeting.sections.find(({ id }) => id === meeting.section)?.title ?? '';
  const leader = nameIn(desk, meeting.facilitatorId);
  const writer =
    meeting.scribeId === null
      ? 'Nobody writes yet.'
      : writes
        ? 'You write.'
        : `${nameIn(desk, meeting.scribeId) ?? 'Somebody'} writes.`;
  return (
    <>
      <div className={css['follow']} role="status">
        <Icon name="eye" />
        <span>
          {detached ? (
            `You look around on your own. ${leads ? 'The others are' : `${leader ?? 'Everybody'} is`} in ${there}.`
          ) : leads ? (
            `You lead: everybody sees what you see. ${writer}`
          ) : (
            <>
              Everybody sees what <b>{leader ?? 'who leads'}</b> sees. {writer}
            </>
          )}
        </span>
        <Button tone="quiet" keys="f" does="look around on your own, and back" onClick={desk.toggleFollow}>
          {detached ? (leads ? 'Back to the others' : 'Follow again') : 'Look around on my own'}
        </Button>
      </div>
      {(detached || leads) && <SectionChoice desk={desk} />}
    </>
  );
}
