import { chosenWord, checked, notNegative } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import type { Template } from '#lib/template.ts';
import type { CallLine } from './call-line.ts';

const results = ['answered', 'missed', 'voicemail', 'abandoned', 'busy'] as const;
const directions = ['in', 'out'] as const;
const directionWords = { inbound: 'in', incoming: 'in', outbound: 'out', outgoing: 'out' } as const;

/** `calls.csv`: one row a call. */
export const callsLayout = layoutOf({
  name: 'calls',
  holds: 'call',
  columns: {
    id: { headers: ['id'], kind: 'text' },
    started_at: { headers: ['started_at'], kind: 'moment', required: 'value' },
    direction: { headers: ['direction'], kind: 'text', required: 'value' },
    from: { headers: ['from'], kind: 'text' },
    to: { headers: ['to'], kind: 'text' },
    line: { headers: ['line'], kind: 'text' },
    person: { headers: ['person'], kind: 'text' },
    result: { headers: ['result'], kind: 'text', required: 'value' },
    ring_seconds: { headers: ['ring_seconds'], kind: 'number' },
    talk_seconds: { headers: ['talk_seconds'], kind: 'number' },
  },
  row: ({ id, started_at: at, from, to, line, person, ring_seconds, talk_seconds, ...words }) => {
    const direction = chosenWord('direction', words.direction, directions, directionWords);
    const result = chosenWord('result', words.result, results);
    if (!direction.ok) return direction;
    if (!result.ok) return result;
    const call: CallLine = {
      holds: 'call',
      id,
      at,
      leg: null,
      direction: direction.value,
      from,
      to,
      line,
      person,
      result: result.value,
      ringSeconds: ring_seconds,
      talkSeconds: talk_seconds,
    };
    return checked(call, notNegative({ ring_seconds, talk_seconds }));
  },
});

export const callsTemplate: Template = {
  kind: 'calls',
  header: Object.keys(callsLayout.columns),
  examples: [
    [
      '1001',
      '2026-11-09T09:15:00-05:00',
      'in',
      '+1 555 0101',
      '+1 555 0100',
      'Main',
      'Ann Lee',
      'answered',
      '12',
      '185',
    ],
    ['1002', '2026-11-09T12:20:00-05:00', 'in', '+1 555 0102', '+1 555 0100', 'Main', '', 'missed', '30', ''],
  ],
};
