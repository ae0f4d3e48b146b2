import { doShareOf, kindsOfWork } from '#features/engagements/model/do-share.ts';
import { keptBetween } from '#features/todos/model/kept.ts';
import { addDays } from '#lib/calendar/day.ts';
import { lastClosedPeriod, periodEnd, shiftPeriod, trailingPeriods } from '#lib/calendar/period.ts';
import type { Ground } from '../../ground.ts';
import type { Records } from '../../records.ts';
import { counted, listed, shareText } from '../../wording.ts';
import type { ClientSide } from './client-side.ts';
import type { Sign } from './sign.ts';

const [scorecardWeeks, leastFilled] = [13, 0.9];
const [todoWeeks, leastTodos] = [13, 30];
const leastPriorities = 5;
const meetingsToLead = 4;
const [doingWeeks, mostDoing] = [8, 0.1];

/** What must hold before a client can go on without help from outside. */
export function gatesOf(client: ClientSide, records: Records, ground: Ground): Sign[] {
  return [
    scorecardGate(client, records, ground),
    todoGate(client, records, ground),
    priorityGate(client, records, ground),
    meetingGate(client),
    doingGate(client, ground),
    { name: 'no seat empty', holds: null, says: 'no file tells who sits where' },
  ];
}

const notTheirs = 'these records are of another company';

function scorecardGate({ isOwn, isOutside }: ClientSide, { metrics }: Records, { asOf, company }: Ground): Sign {
  const name = 'runs the scorecard';
  const weekly = metrics.filter(({ cadence }) => cadence === 'weekly');
  if (!isOwn) return { name, holds: null, says: notTheirs };
  if (weekly.length === 0) return { name, holds: null, says: 'no weekly metric' };
  const weeks = trailingPeriods(scorecardWeeks, lastClosedPeriod(asOf, 'weekly', company.calendar), 'weekly');
  const filled = weekly.flatMap(({ periods, amounts }) =>
    weeks.filter((week) => (amounts[periods.indexOf(week)] ?? null) !== null),
  ).length;
  const share = filled / (weekly.length * scorecardWeeks);
  const says = `${shareText(share)} of the numbers of ${scorecardWeeks} weeks are there`;
  if (share < leastFilled) return { name, holds: false, says };
  const owners = weekly.map(({ owner }) => (owner === null ? null : isOutside(owner)));
  const outside = owners.filter((isOut) => isOut === true).length;
  if (outside > 0) return { name, holds: false, says: `${says}, ${outside} owned from outside` };
  return owners.includes(null)
    ? { name, holds: null, says: `${says}, but not whose metrics they are` }
    : { name, holds: true, says };
}

function todoGate({ isOwn }: ClientSide, { commitments }: Records, { asOf, thresholds }: Ground): Sign {
  const name = 'keeps its to-dos';
  if (!isOwn) return { name, holds: null, says: notTheirs };
  const todos = commitments.filter(({ kind }) => kind === 'todo');
  const { inTime, n } = keptBetween(todos, addDays(asOf, -7 * todoWeeks), addDays(asOf, -1));
  const says = `${inTime} of ${n} in ${todoWeeks} weeks`;
  return { name, holds: n < leastTodos ? null : inTime / n >= thresholds.todosDone, says };
}

function priorityGate({ isOwn }: ClientSide, { commitments }: Records, { asOf, company, thresholds }: Ground): Sign {
  const name = 'keeps its priorities';
  if (!isOwn) return { name, holds: null, says: notTheirs };
  const last = lastClosedPeriod(asOf, 'quarterly', company.calendar);
  const all = commitments.filter(({ kind }) => kind === 'priority');
  const quarters = [shiftPeriod(last, 'quarterly', -1), last].map((quarter) =>
    keptBetween(all, quarter, periodEnd(quarter, 'quarterly')),
  );
  const [inTime, n] = [
    quarters.reduce((sum, one) => sum + one.inTime, 0),
    quarters.reduce((sum, one) => sum + one.n, 0),
  ];
  const isEnough = n >= leastPriorities && quarters.every((quarter) => quarter.n > 0);
  const says = `${inTime} of ${n} in the last two quarters`;
  return { name, holds: isEnough ? inTime / n >= thresholds.prioritiesDone : null, says };
}

function meetingGate({ meetings, isOutside }: ClientSide): Sign {
  const name = 'leads its meeting';
  const held = meetings.filter(({ cancelled }) => !cancelled).slice(-meetingsToLead);
  const leaders = held.flatMap(({ ledBy }) => (ledBy === null ? [] : [ledBy]));
  const outside = leaders.map(isOutside);
  if (leaders.length < meetingsToLead || outside.includes(null)) {
    return {
      name,
      holds: null,
      says: `who led is known of ${leaders.length} of the last ${counted(meetingsToLead, 'meeting')}`,
    };
  }
  const own = outside.filter((isOut) => isOut === false).length;
  return {
    name,
    holds: own === meetingsToLead,
    says: `${own} of the last ${meetingsToLead}, by ${listed([...new Set(leaders)])}`,
  };
}

/** Put together, because in a week of ten hours a single one is a tenth. */
function doingGate({ entries }: ClientSide, { asOf, company }: Ground): Sign {
  const name = 'does its own work';
  const weeks = kindsOfWork(entries, 'weekly', asOf, company.calendar).slice(-doingWeeks);
  if (weeks.length < doingWeeks) {
    return { name, holds: null, says: `${counted(weeks.length, 'week')} of hours marked lead, build or do` };
  }
  const share = doShareOf(weeks);
  return {
    name,
    holds: share <= mostDoing,
    says: `${shareText(share)} of our hours in ${doingWeeks} weeks were doing`,
  };
}
