import { Avatar } from '#kit/marks/avatar.tsx';
import { Section } from '#kit/page/section.tsx';
import { isPresent } from '../../model/attendance.ts';
import { marksOf } from '../../model/rating.ts';
import css from './live.module.css';
import { RatingForm } from './rating-form.tsx';
import { SolvedList } from './solved-list.tsx';
import type { Desk } from './use-desk.ts';
import { useMadeMessages, useMadeTodos } from './use-made.ts';
import type { TeamId } from '#lib/ids.ts';

/** What leaves the room: who does what by when, what is told to whom, and how good the meeting was. */
export function ConcludePart({ desk }: { desk: Desk }) {
  const { meeting, people, company, nameOf, verbs } = desk;
  const here = people.filter(isPresent);
  const mine = here.find(({ memberId }) => memberId === company.me.memberId);
  const rated = here.filter((one) => one.rated);
  const { marks, n, mean } = marksOf(people);
  const waiting = here.filter((one) => !one.rated).map(({ memberId }) => nameOf(memberId));
  return (
    <>
      {meeting.teamId !== null && <Recap desk={desk} teamId={meeting.teamId} />}
      <Section title="Rating" scope={`${rated.length} of ${here.length}`}>
        {mine && !desk.isSettled && <RatingForm mine={mine} verbs={verbs} />}
        {mean !== null && (mine?.rated || !desk.isOpen) && (
          <p>
            {n < 2 ? `Rated ${marks.join()}.` : `Rated ${marks.join(', ')}: ${mean.toFixed(1)} on average, n ${n}.`}
          </p>
        )}
        {waiting.length > 0 && <p className={css['quiet']}>{`Still to rate: ${waiting.join(', ')}.`}</p>}
        <ul className={css['made']} aria-label="What would have made it better">
          {people
            .filter(({ ratingNote }) => ratingNote !== '')
            .map(({ memberId, rating, ratingNote }) => (
              <li key={memberId}>
                <span>{`${rating}: ${ratingNote}`}</span>
                <Avatar name={nameOf(memberId)} size="sm" spoken />
              </li>
            ))}
        </ul>
      </Section>
    </>
  );
}

function Recap({ desk, teamId }: { desk: Desk; teamId: TeamId }) {
  const { words } = desk;
  const todos = useMadeTodos(desk, teamId);
  const messages = useMadeMessages(desk, teamId);
  const count = (n: number, one: string, many: string) =>
    n === 0 ? `no ${many}` : n === 1 ? `1 ${one}` : `${n} ${many}`;
  return (
    <>
      <p className={css['sectionLine']}>
        {`From this meeting: ${count(todos.length, words.word('todo'), words.word('todo', 2))}, ${count(messages.length, 'message', 'messages')} to pass on; read them out, each with its owner.`}
      </p>
      <SolvedList desk={desk} teamId={teamId} />
    </>
  );
}
