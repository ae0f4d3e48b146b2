import { readDate, instantOfDate } from '#lib/columns/written-date.ts';
import { checked, chosenWord, notNegative } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import { err } from '#lib/result.ts';
import type { CallResult } from '../model/call.ts';
import type { CallLine } from './call-line.ts';

const types: Readonly<Record<string, CallResult>> = {
  answered: 'answered',
  missed: 'missed',
  voicemail: 'voicemail',
  'out of business hours': 'missed',
};

/** Who gave up before it could ring where somebody is has abandoned the call, whatever its type. */
const isAbandoned = (reason: string | null) => /abandoned/i.test(reason ?? '');

const secondsOf = (hours: number | null) => (hours === null ? null : Math.round(hours * 3600));

/** The calls view, exported: 41 columns, of which one gives the time in UTC without saying so. */
export const aircallLayout = layoutOf({
  name: 'Aircall calls',
  holds: 'call',
  columns: {
    id: { headers: ['call id'], kind: 'text' },
    at: { headers: ['datetime (utc)'], kind: 'text', required: 'value' },
    direction: { headers: ['direction'], kind: 'text', required: 'value' },
    from: { headers: ['from'], kind: 'text' },
    to: { headers: ['to'], kind: 'text' },
    line: { headers: ['line'], kind: 'text' },
    user: { headers: ['user'], kind: 'text' },
    answered: { headers: ['answered'], kind: 'yes-no', required: 'header' },
    reason: { headers: ['missed_call_reason'], kind: 'text', required: 'header' },
    type: { headers: ['call type'], kind: 'text', required: 'header' },
    waited: { headers: ['waiting time', 'waiting time (hh:mm:ss)'], kind: 'hours' },
    talked: { headers: ['duration (in call)'], kind: 'number' },
  },
  row: ({ id, from, to, line, user, answered, reason, type, waited, talked, ...words }) => {
    const direction = chosenWord('direction', words.direction, ['in', 'out'], { inbound: 'in', outbound: 'out' });
    const date = readDate(words.at, { order: null, epoch: 1900 });
    const at = date.ok ? instantOfDate(date.value, 'UTC') : date;
    if (!direction.ok) return direction;
    if (!at.ok) return err({ ...at.error, column: 'at' });
    const missed = isAbandoned(reason) ? 'abandoned' : (types[type?.toLowerCase() ?? ''] ?? 'missed');
    const call: CallLine = {
      holds: 'call',
      id,
      at: at.value,
      leg: null,
      direction: direction.value,
      from,
      to,
      line,
      person: user === '[No associated user]' ? null : user,
      result: answered === true ? 'answered' : missed === 'answered' ? 'missed' : missed,
      ringSeconds: secondsOf(waited),
      talkSeconds: talked,
    };
    return checked(call, notNegative({ talked }));
  },
});
