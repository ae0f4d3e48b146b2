import { lazy, Suspense } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import { Icon } from '#kit/marks/icon.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import { type ClockReading, clockOf, readClock, workedOn } from '../../model/clock.ts';
import { clockWords } from '../../model/time-words.ts';
import css from './live.module.css';
import type { Desk } from './use-desk.ts';
import { useNow } from './use-now.ts';

const LastMeetings = lazy(async () => ({ default: (await import('./last-meetings.tsx')).LastMeetings }));

export const useClock = ({ meeting, ahead }: Pick<Desk, 'meeting' | 'ahead'>, everyMs?: number): ClockReading =>
  readClock(clockOf(meeting), useNow(ahead, everyMs));

/** How long this meeting has worked on something; nothing where it has not. */
export function WorkedOn({ desk, id }: { desk: Desk; id: string }) {
  const span = workedOn(clockOf(desk.meeting), id, useNow(desk.ahead));
  return span === 0 ? null : <span className={css['worked']}>{clockWords(span)}</span>;
}

const share = ({ used, planned }: { used: number; planned: number }) =>
  `${Math.min(100, Math.round((used / Math.max(1, planned)) * 100))}%`;

const timeOfDay = (instant: number, timeZone: string) =>
  new Intl.DateTimeFormat(undefined, { timeZone, hour: 'numeric', minute: '2-digit' }).format(instant);

/** How long the meeting has gone on, when it will end, and each section with its time. */
export function ClockColumn({ desk }: { desk: Desk }) {
  const { meeting, company, leads, isOpen, verbs } = desk;
  const clock = useClock(desk);
  const at = meeting.sections.findIndex(({ id }) => id === meeting.section);
  const step = (by: 1 | -1) => verbs.step(meeting, by);
  useKeys(leads ? [{ key: 'ArrowLeft', does: 'back to the section before', run: () => step(-1) }] : [], 'Meeting');
  return (
    <aside className={css['left']} aria-label="Agenda">
      <p className={css['clock']}>
        <span role="timer" aria-label="Time used">
          {clockWords(clock.used)}
        </span>{' '}
        <small>of {clockWords(clock.planned)}</small>
      </p>
      {isOpen && (
        <p className={css['quiet']}>
          {clock.running ? `on course to end at ${timeOfDay(clock.endsAt, company.timeZone)}` : 'paused'}
        </p>
      )}
      {leads && (
        <p className={css['drive']}>
          <Button icon={clock.running ? 'pause' : 'play'} keys="p" onClick={() => verbs.toggleClock(meeting)}>
            {clock.running ? 'Pause' : 'Go on'}
          </Button>
          <Button keys="ArrowRight" disabled={at + 1 >= meeting.sections.length} onClick={() => step(1)}>
            Next
          </Button>
          <Button
            tone="quiet"
            keys="+"
            does="give this section five minutes more"
            onClick={() => verbs.addMinutes(meeting, meeting.section ?? '', 5)}
          >
            5 min more
          </Button>
        </p>
      )}
      <ol className={css['agenda']}>
        {meeting.sections.map(({ id, title }, place) => {
          const time = clock.sections[place] ?? { planned: 0, used: 0, over: 0 };
          const isNow = isOpen && id === meeting.section;
          return (
            <li key={id} className={classNames(isNow && css['now'], id === desk.shown.section && css['looked'])}>
              <Icon name={isNow ? 'play' : time.used > 0 ? 'check' : 'meeting'} />
              <button type="button" aria-current={isNow ? 'step' : undefined} onClick={() => desk.goTo(id)}>
                {title}
              </button>
              <span className={classNames(css['time'], time.over > 0 && css['over'])}>
                {time.used > 0 && `${clockWords(time.used)} / `}
                {clockWords(time.planned)}
              </span>
              <span className={css['bar']}>
                <i className={classNames(time.over > 0 && css['overBar'])} style={{ width: share(time) }} />
              </span>
            </li>
          );
        })}
      </ol>
      {isOpen && (
        <p className={css['small']}>The clock runs on the server: reload, or join from a phone at any time.</p>
      )}
      {meeting.agendaId !== null && meeting.kind !== 'solo' && (
        <Suspense>
          <LastMeetings desk={desk} agendaId={meeting.agendaId} />
        </Suspense>
      )}
    </aside>
  );
}

/** The same in one line, for a phone. */
export function ClockBar({ desk }: { desk: Desk }) {
  const clock = useClock(desk);
  const { meeting, leads, verbs } = desk;
  const at = meeting.sections.findIndex(({ id }) => id === meeting.section);
  const time = clock.sections[at];
  const next = meeting.sections[at + 1];
  if (!time || !desk.isOpen) return null;
  const left = time.planned - time.used;
  return (
    <div className={css['phoneBar']}>
      <b className={classNames(left < 0 && css['over'])}>{clockWords(Math.abs(left))}</b>
      <span>
        {`${left < 0 ? 'over in' : 'left for'} ${meeting.sections[at]?.title ?? ''}${clock.running ? '' : ', paused'}`}
      </span>
      <span className={css['bar']}>
        <i className={classNames(left < 0 && css['overBar'])} style={{ width: share(time) }} />
      </span>
      {leads && (
        <IconButton
          icon={clock.running ? 'pause' : 'play'}
          label={clock.running ? 'Pause the clock' : 'Let the clock go on'}
          onClick={() => verbs.toggleClock(meeting)}
        />
      )}
      {leads && next && <Button onClick={() => verbs.go(meeting, next.id)}>{`On to ${next.title}`}</Button>}
    </div>
  );
}
