import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import { type Day, dayIn, dayLabel } from '#lib/calendar/day.ts';
import { CompanyTag } from './company-tag.tsx';
import css from './today.module.css';
import type { TodayView } from './today-view.ts';

/** A meeting that is open or to come, as whoever knows meetings tells it. */
export interface ComingMeeting {
  readonly id: string;
  readonly companyId: string;
  readonly name: string;
  readonly isLive: boolean;
  /** ISO instant. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly href: string;
}

/** One sits in one place: times are those of this browser, whichever company it is. */
export const timeWords = (instant: string): string =>
  new Date(instant).toLocaleTimeString(navigator.language, { hour: 'numeric', minute: '2-digit' });
export const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
export const dayOf = (instant: string): Day => dayIn(Date.parse(instant), here);

/** The meetings of the next days, by day. */
export function MeetingSection(props: {
  meetings: readonly ComingMeeting[];
  views: readonly TodayView[];
  several: boolean;
  /** Where this browser is. */
  today: Day;
}) {
  const { meetings, views, several, today } = props;
  if (meetings.length === 0) return null;
  const days = [...Map.groupBy(meetings, ({ startsAt }) => dayOf(startsAt))];
  return (
    <Section title="Meetings" scope={`${meetings.length} in the next 7 days`} first>
      {days.map(([day, ofDay]) => (
        <div key={day}>
          <h3 className={css['day']}>{day === today ? `${dayLabel(day)}, today` : dayLabel(day)}</h3>
          <ul>
            {ofDay.map((meeting) => {
              const view = views.find(({ company }) => company.companyId === meeting.companyId);
              return (
                <li key={meeting.id} className={css['row']} data-row={meeting.id}>
                  <span className={css['time']}>{meeting.isLive ? 'now' : timeWords(meeting.startsAt)}</span>
                  {view && <CompanyTag view={view} several={several} />}
                  <Link className={css['title']} href={meeting.href}>
                    {meeting.name}
                  </Link>
                  <span className={css['quiet']}>{`${meeting.minutes} min`}</span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </Section>
  );
}
