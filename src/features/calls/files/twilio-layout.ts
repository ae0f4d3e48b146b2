import { checked, chosenWord, notNegative } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import type { CallResult } from '../model/call.ts';
import type { CallLine } from './call-line.ts';

/** What a call came to, by its status (Twilio, "Call resource"); those that are under way have no end yet. */
const statuses: Readonly<Record<string, CallResult>> = {
  completed: 'answered',
  'no-answer': 'missed',
  busy: 'busy',
  canceled: 'abandoned',
  failed: 'missed',
};
const words = Object.keys(statuses);
const directions = { inbound: 'in', 'outbound-api': 'out', 'outbound-dial': 'out' } as const;

/** The call log. A call that is passed on has a row for each telephone that was rung, under the row it belongs to. */
export const twilioLayout = layoutOf({
  name: 'Twilio calls',
  holds: 'call',
  columns: {
    id: { headers: ['sid', 'call sid', 'id'], kind: 'text', required: 'value' },
    parent: { headers: ['parent_call_sid', 'parent call sid', 'parent_call_id'], kind: 'text' },
    to: { headers: ['to'], kind: 'text', required: 'header' },
    from: { headers: ['from'], kind: 'text', required: 'header' },
    status: { headers: ['status'], kind: 'text', required: 'value' },
    direction: { headers: ['direction'], kind: 'text', required: 'value' },
    start: { headers: ['start_time', 'start time'], kind: 'moment', required: 'value' },
    end: { headers: ['end_time', 'end time'], kind: 'text', required: 'header' },
    duration: { headers: ['duration'], kind: 'number', required: 'header' },
  },
  row: ({ id, parent, from, to, start, duration, ...said }) => {
    const status = chosenWord('status', said.status, words);
    const direction = chosenWord('direction', said.direction, ['in', 'out'], directions);
    if (!status.ok) return status;
    if (!direction.ok) return direction;
    const result = statuses[status.value] ?? 'missed';
    // Completed within the same second: nobody spoke.
    const spoken = result === 'answered' && duration !== 0;
    const call: CallLine = {
      holds: 'call',
      id,
      at: start,
      leg: parent ?? id,
      direction: direction.value,
      from,
      to,
      line: direction.value === 'in' ? to : from,
      person: null,
      result: result === 'answered' && !spoken ? 'missed' : result,
      ringSeconds: null,
      talkSeconds: spoken ? duration : null,
    };
    return checked(call, notNegative({ duration }));
  },
});
