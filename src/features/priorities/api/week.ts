import { type Day, dayIn, isDay } from '#lib/calendar/day.ts';
import { isPeriodStart, periodOf } from '#lib/calendar/period.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import { invalid } from '#lib/refusal.ts';
import type { ApiOf, Context, Room } from '#server/context.ts';
import type { priorityRoutes } from '../contract/priority.ts';
import { checkReason } from '../model/priority.ts';
import type { PriorityRow } from '../store/priority.ts';
import { forgetWeek, keepWeek } from '../store/week.ts';
import { allowOn, findPriority, placedOf, outdated, todayOf } from './found.ts';
import { checkOpen, told } from './told.ts';

/** One of its own weeks: from the one in which it was committed to the running one. */
function checkWeek(context: Context, room: Room, row: PriorityRow, week: Day): void {
  const { calendar } = room.ground;
  const today = todayOf(context, room);
  if (!isDay(week) || !isPeriodStart(week, 'weekly', calendar)) {
    throw invalid({ week: 'A week is named by its first day, and this is none in this company’s calendar.' });
  }
  const first = periodOf(dayIn(row.made_at.getTime(), room.ground.timeZone), 'weekly', calendar);
  if (week < first || week > today) {
    const last = periodOf(today, 'weekly', calendar);
    throw invalid({ week: `Say it for a week from ${weekLabel(first, true)} to ${weekLabel(last, true)}.` });
  }
}

export const weekApi: ApiOf<Pick<typeof priorityRoutes, 'say'>> = {
  say: (context, { companyId, priorityId, week, onTrack, note, seenVersion }) =>
    context.change(companyId, async (room) => {
      const row = await findPriority(room, priorityId);
      allowOn(room, placedOf(row), 'track');
      checkOpen(row);
      checkWeek(context, room, row, week);
      const before = row.weeks.find((one) => one.week === week);
      if ((before?.version ?? 0) !== seenVersion) throw outdated(room, row);
      const said = checkReason(note ?? before?.note ?? '');
      if (!said.ok) throw invalid({ note: said.error.message });
      const inWords = (on: boolean, text: string) => ({ week, onTrack: on, note: text });
      if (onTrack === null) {
        await forgetWeek(room.scope, priorityId, week);
      } else {
        const by = { said_by: room.me.memberId, said_at: new Date(context.now()) };
        await keepWeek(room.scope, priorityId, week, { on_track: onTrack, note: said.value, ...by });
      }
      return told(context, room, onTrack === null ? 'track taken back' : 'track said', row, priorityId, {
        ...(before ? { before: inWords(before.onTrack, before.note) } : {}),
        ...(onTrack === null ? {} : { after: inWords(onTrack, said.value) }),
      });
    }),
};
