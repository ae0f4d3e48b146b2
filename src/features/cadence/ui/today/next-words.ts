import { dayLabel } from '#lib/calendar/day.ts';
import { type ComingMeeting, dayOf, timeWords } from './meeting-section.tsx';
import type { TodayView } from './today-view.ts';

/** What comes next where nothing waits: the next to-do, the next meeting, or that there is nothing of either. */
export function nextWords(views: readonly TodayView[], meeting: ComingMeeting | null): string {
  const [todo] = views
    .flatMap(({ todos, today }) => todos.map(({ title, due }) => ({ title, due, today })))
    .toSorted((one, other) => (one.due < other.due ? -1 : 1));
  const next = [
    ...(todo ? [`${todo.title}, due ${dayLabel(todo.due, { today: todo.today })}`] : []),
    ...(meeting ? [`${meeting.name}, ${dayLabel(dayOf(meeting.startsAt))} at ${timeWords(meeting.startsAt)}`] : []),
  ];
  return next.length === 0
    ? 'What you take on, numbers of yours and meetings show up here.'
    : `Next: ${next.join('; ')}.`;
}
