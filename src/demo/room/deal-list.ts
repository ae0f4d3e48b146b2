import { addDays, type Day } from '#lib/calendar/day.ts';
import { type Draw, drawFrom } from '../draw.ts';
import { countAround, csvFile, oneOf, type Row } from './table.ts';

const streets = ['Elm', 'Oak', 'Maple', 'Harbor', 'Mill', 'Prospect', 'Chestnut', 'Linden', 'Bay', 'Summit'] as const;
const kinds = ['Exterior repaint', 'Interior repaint', 'Trim and doors', 'Deck and fence'] as const;
const sources = ['phone', 'referral', 'web', 'yard sign'] as const;
const reasons = ['price', 'no answer', 'took another company', 'put off'] as const;
/** Leads that get a visit, visits that get an estimate: nearly all. Estimates that are won: few, more where they are followed up. */
const goesOn = { visit: 0.8, estimate: 0.9, followed: 0.46, left: 0.24 } as const;

/** How a deal went: the day of each stage, as far as it came. */
function course(created: Day, draw: Draw) {
  const followed = draw.uniform() < 0.4;
  const days = [3, 4, followed ? 14 : 20].map((usual) => Math.max(1, Math.round(usual * (0.5 + draw.uniform()))));
  const visit = addDays(created, days[0] ?? 1);
  const estimate = addDays(visit, days[1] ?? 1);
  const end = addDays(estimate, days[2] ?? 1);
  const isVisited = draw.uniform() < goesOn.visit;
  const isEstimated = isVisited && draw.uniform() < goesOn.estimate;
  const isWon = isEstimated && draw.uniform() < (followed ? goesOn.followed : goesOn.left);
  const closed = isEstimated ? end : addDays(isVisited ? visit : created, 12);
  return { followed, visit: isVisited ? visit : null, estimate: isEstimated ? estimate : null, isWon, closed };
}

function dealOn(created: Day, place: number, until: Day, draw: Draw): Row {
  const { followed, visit, estimate, isWon, closed } = course(created, draw);
  const value = Math.round((4300 * Math.exp(0.45 * draw.normal() - 0.1)) / 50) * 50;
  const known = (day: Day | null) => (day !== null && day < until ? day : '');
  const isOver = closed < until;
  const [visited, estimated] = [known(visit), known(estimate)];
  const status = isOver ? (isWon ? 'won' : 'lost') : 'open';
  const stage = status === 'won' ? 'Won' : estimated ? 'Estimate' : visited ? 'Visit' : 'Lead';
  const owner = oneOf(['Marcus Bell', 'Marcus Bell', 'Tess Lindgren'], draw);
  const street = `${oneOf(streets, draw)} Street ${1 + Math.floor(draw.uniform() * 80)}`;
  const name = `${oneOf(kinds, draw)}, ${street}`;
  const reason = oneOf(reasons, draw);
  const source = oneOf(sources, draw);
  return [
    `D-${created}-${place}`,
    name,
    street,
    owner,
    source,
    value,
    created,
    stage,
    status,
    isOver ? closed : '',
    status === 'lost' ? reason : '',
    estimated ? (followed ? 'yes' : 'no') : '',
    Math.round(value / 78),
    created,
    visited,
    estimated,
    status === 'won' ? closed : '',
  ];
}

/** Who asked for a price, how far each came, and what became of it. */
export function dealList(from: Day, until: Day): string {
  const rows: Row[] = [];
  for (let week = from; week < until; week = addDays(week, 7)) {
    const draw = drawFrom(`painting deals ${week}`);
    const count = countAround(4, draw);
    for (let place = 0; place < count; place += 1) {
      const created = addDays(week, Math.floor(draw.uniform() * 5));
      const deal = dealOn(created, place, until, draw);
      if (created < until) rows.push(deal);
    }
  }
  return csvFile(
    'id,name,account,owner,source,value,created,stage,status,closed,lost_reason,process_followed,hours,entered: Lead,entered: Visit,entered: Estimate,entered: Won',
    rows,
  );
}
