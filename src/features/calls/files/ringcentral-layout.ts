import { layoutOf } from '#lib/layout.ts';
import { err, ok } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import { instantInUtc } from '#lib/calendar/instant.ts';
import type { CallResult } from '../model/call.ts';
import type { CallLine } from './call-line.ts';

interface Came {
  readonly result: CallResult;
  /** Where only calls of one direction can end so. */
  readonly direction?: 'in' | 'out';
}

/** As the call log names them, and the developer guide (call log, `result`). */
const results: Readonly<Record<string, Came>> = {
  accepted: { result: 'answered', direction: 'in' },
  answered: { result: 'answered' },
  'call connected': { result: 'answered', direction: 'out' },
  connected: { result: 'answered' },
  missed: { result: 'missed', direction: 'in' },
  'no answer': { result: 'missed' },
  rejected: { result: 'missed', direction: 'in' },
  blocked: { result: 'missed' },
  voicemail: { result: 'voicemail', direction: 'in' },
  'hang up': { result: 'abandoned' },
  abandoned: { result: 'abandoned', direction: 'in' },
  busy: { result: 'busy' },
};

const directionOf = (...texts: readonly (string | null)[]) => {
  const words = texts.join(' ').toLowerCase();
  return /\b(?:in|inbound|incoming)\b/.test(words) ? 'in' : /\b(?:out|outbound|outgoing)\b/.test(words) ? 'out' : null;
};

/** The call log of an account or an extension, exported as CSV. */
export const ringcentralLayout = layoutOf({
  name: 'RingCentral call log',
  holds: 'call',
  columns: {
    type: { headers: ['Type'], kind: 'text', required: 'header' },
    direction: { headers: ['Direction'], kind: 'text' },
    number: { headers: ['Phone Number'], kind: 'text', required: 'header' },
    date: { headers: ['Date'], kind: 'day', required: 'value' },
    time: { headers: ['Time'], kind: 'clock', required: 'value' },
    action: { headers: ['Action'], kind: 'text', required: 'header' },
    result: { headers: ['Action Result'], kind: 'text', required: 'value' },
    duration: { headers: ['Duration'], kind: 'hours' },
    extension: { headers: ['Extension'], kind: 'text' },
  },
  row: ({ type, direction, number, date, time, action, result, duration, extension }) => {
    if (/fax/i.test(`${type} ${action}`)) {
      return err({ code: 'no-call', column: 'type', message: 'This is a fax, and no call. It was left out.' });
    }
    const came = results[result.toLowerCase()];
    if (!came) {
      const message = `${quoted(result)} says nothing of how the call ended that is known here. Leave the row out.`;
      return err({ code: 'unknown-word', column: 'result', message });
    }
    const way = directionOf(direction, type, action) ?? came.direction;
    if (!way) {
      const message = 'Nothing in the row says whether the call came in or went out. Export it with the direction.';
      return err({ code: 'no-direction', column: 'direction', message });
    }
    return ok<CallLine>({
      holds: 'call',
      id: null,
      at:
        time.offset === null
          ? { day: date, seconds: time.seconds }
          : instantInUtc(date, time.seconds) - time.offset * 60_000,
      leg: null,
      direction: way,
      from: way === 'in' ? number : null,
      to: way === 'out' ? number : null,
      line: null,
      person: extension,
      result: came.result,
      ringSeconds: null,
      talkSeconds: came.result === 'answered' && duration !== null ? Math.round(duration * 3600) : null,
    });
  },
});
