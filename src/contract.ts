import { activityRoutes } from '#features/accounts/contract/activity.ts';
import { backupRoutes } from '#features/accounts/contract/backup.ts';
import { companyRoutes } from '#features/accounts/contract/company.ts';
import { invitationRoutes } from '#features/accounts/contract/invitation.ts';
import { mailRoutes } from '#features/accounts/contract/mail.ts';
import { memberRoutes, teamRoutes } from '#features/accounts/contract/member.ts';
import { personRoutes, setupRoutes } from '#features/accounts/contract/person.ts';
import { sampleRoutes } from '#features/accounts/contract/sample.ts';
import { tokenRoutes } from '#features/accounts/contract/token.ts';
import { headlineRoutes } from '#features/cadence/contract/headline.ts';
import { messageRoutes } from '#features/cadence/contract/message.ts';
import { needRoutes } from '#features/cadence/contract/need.ts';
import { peopleRoutes } from '#features/cadence/contract/person.ts';
import { raiseRoutes } from '#features/cadence/contract/raise.ts';
import { reminderRoutes } from '#features/cadence/contract/reminder.ts';
import { solveRoutes } from '#features/cadence/contract/solve.ts';
import { todayRoutes } from '#features/cadence/contract/today.ts';
import { importRoutes } from '#features/imports/contract/import.ts';
import { issueRoutes } from '#features/issues/contract/issue-routes.ts';
import { priorityRoutes } from '#features/priorities/contract/priority.ts';
import { agendaRoutes } from '#features/meetings/contract/agenda.ts';
import { feedRoutes } from '#features/meetings/contract/feed.ts';
import { historyRoutes } from '#features/meetings/contract/history.ts';
import { meetingRoutes } from '#features/meetings/contract/meeting.ts';
import { recapRoutes } from '#features/meetings/contract/recap.ts';
import { soloRoutes } from '#features/meetings/contract/solo.ts';
import { trendRoutes } from '#features/meetings/contract/trend.ts';
import { attendanceRoutes, noteRoutes, pointRoutes } from '#features/meetings/contract/taking-part.ts';
import { changeRoutes } from '#features/scorecard/contract/change.ts';
import { coachingRoutes } from '#features/scorecard/contract/coaching.ts';
import { metricRoutes } from '#features/scorecard/contract/metric.ts';
import { scorecardRoutes } from '#features/scorecard/contract/scorecard.ts';
import { starterRoutes } from '#features/scorecard/contract/starter.ts';
import { valueRoutes } from '#features/scorecard/contract/value.ts';
import { todoRoutes } from '#features/todos/contract/todo.ts';

/** The whole API. The same routes are served as RPC to our own client and as REST with OpenAPI to everybody. */
export const contract = {
  setup: setupRoutes,
  sample: sampleRoutes,
  me: personRoutes,
  token: tokenRoutes,
  company: companyRoutes,
  member: memberRoutes,
  team: teamRoutes,
  invitation: invitationRoutes,
  activity: activityRoutes,
  mail: mailRoutes,
  reminder: reminderRoutes,
  backup: backupRoutes,
  scorecard: { ...scorecardRoutes, ...metricRoutes, ...valueRoutes },
  change: changeRoutes,
  coaching: coachingRoutes,
  starter: starterRoutes,
  priority: priorityRoutes,
  todo: todoRoutes,
  import: importRoutes,
  agenda: agendaRoutes,
  meeting: { ...meetingRoutes, ...attendanceRoutes, ...historyRoutes, ...recapRoutes, ...trendRoutes, ...soloRoutes },
  calendarFeed: feedRoutes,
  meetingNote: noteRoutes,
  meetingPoint: pointRoutes,
  issue: issueRoutes,
  cadence: { ...raiseRoutes, ...solveRoutes },
  headline: headlineRoutes,
  message: messageRoutes,
  today: todayRoutes,
  people: peopleRoutes,
  need: needRoutes,
};
export type Contract = typeof contract;
