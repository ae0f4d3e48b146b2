import { contract } from '#contract.ts';
import { activityApi } from '#features/accounts/api/activity.ts';
import { mailApi } from '#features/accounts/api/mail.ts';
import { backupApi } from '#features/accounts/api/backup.ts';
import { companyApi } from '#features/accounts/api/company.ts';
import { invitationApi } from '#features/accounts/api/invitation.ts';
import { memberApi } from '#features/accounts/api/member.ts';
import { personApi } from '#features/accounts/api/person.ts';
import { setupApi } from '#features/accounts/api/setup.ts';
import { teamApi } from '#features/accounts/api/team.ts';
import { tokenApi } from '#features/accounts/api/token.ts';
import { headlineApi } from '#features/cadence/api/headline.ts';
import { messageApi } from '#features/cadence/api/message.ts';
import { needApi } from '#features/cadence/api/need.ts';
import { peopleApi } from '#features/cadence/api/people.ts';
import { raiseApi } from '#features/cadence/api/raise.ts';
import { reminderApi } from '#features/cadence/api/reminder.ts';
import { solveApi } from '#features/cadence/api/solve.ts';
import { todayApi } from '#features/cadence/api/today.ts';
import { exportApi } from '#features/imports/api/export.ts';
import { importApi } from '#features/imports/api/import.ts';
import { issueApi } from '#features/issues/api/answers.ts';
import { priorityApi } from '#features/priorities/api/answers.ts';
import { agendaApi } from '#features/meetings/api/agenda.ts';
import { drivingApi } from '#features/meetings/api/driving.ts';
import { endingApi } from '#features/meetings/api/ending.ts';
import { feedApi } from '#features/meetings/api/feed.ts';
import { historyApi } from '#features/meetings/api/history.ts';
import { noteApi } from '#features/meetings/api/note.ts';
import { openingApi } from '#features/meetings/api/opening.ts';
import { pointApi } from '#features/meetings/api/point.ts';
import { recapApi } from '#features/meetings/api/recap.ts';
import { soloApi } from '#features/meetings/api/solo.ts';
import { teamTrendApi } from '#features/meetings/api/team-trend.ts';
import { takingPartApi } from '#features/meetings/api/taking-part.ts';
import { upcomingApi } from '#features/meetings/api/upcoming.ts';
import { scorecardApi } from '#features/scorecard/api/answers.ts';
import { changeApi } from '#features/scorecard/api/change.ts';
import { coachingApi } from '#features/scorecard/api/coaching.ts';
import { starterApi } from '#features/scorecard/api/starter.ts';
import { todoApi } from '#features/todos/api/routes.ts';
import { sampleApi } from '#demo/sample-api.ts';
import { bind } from './bind.ts';

export const router = bind(contract, {
  setup: setupApi,
  sample: sampleApi,
  me: personApi,
  token: tokenApi,
  company: companyApi,
  member: memberApi,
  team: teamApi,
  invitation: invitationApi,
  activity: activityApi,
  mail: mailApi,
  reminder: reminderApi,
  backup: backupApi,
  scorecard: scorecardApi,
  change: changeApi,
  coaching: coachingApi,
  starter: starterApi,
  priority: priorityApi,
  todo: todoApi,
  import: { ...importApi, ...exportApi },
  agenda: agendaApi,
  meeting: {
    ...openingApi,
    ...drivingApi,
    ...endingApi,
    ...takingPartApi,
    ...historyApi,
    ...upcomingApi,
    ...recapApi,
    ...teamTrendApi,
    ...soloApi,
  },
  calendarFeed: feedApi,
  meetingNote: noteApi,
  meetingPoint: pointApi,
  issue: issueApi,
  cadence: { ...raiseApi, ...solveApi },
  headline: headlineApi,
  message: messageApi,
  today: todayApi,
  people: peopleApi,
  need: needApi,
});
