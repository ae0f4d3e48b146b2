import { layoutOf } from '#lib/layout.ts';
import { err, ok } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import type { CallLine } from './call-line.ts';

const isMachine = (extension: string | null) => /anrufbeantworter|answering machine/i.test(extension ?? '');

/** The list of calls of the router that many small offices telephone with; minutes are its finest. */
export const fritzboxLayout = layoutOf({
  name: 'FRITZ!Box call list',
  holds: 'call',
  columns: {
    type: { headers: ['Typ', 'Type'], kind: 'text', required: 'value' },
    at: { headers: ['Datum', 'Date'], kind: 'moment', required: 'value', dates: 'dmy' },
    number: { headers: ['Rufnummer', 'Number'], kind: 'text', required: 'header' },
    extension: { headers: ['Nebenstelle', 'Extension'], kind: 'text', required: 'header' },
    own: {
      headers: ['Eigene Rufnummer', 'Outgoing Caller ID', 'Telephone Number', 'Local Number'],
      kind: 'text',
      required: 'header',
    },
    duration: { headers: ['Dauer', 'Duration'], kind: 'hours', required: 'header' },
  },
  row: ({ type, at, number, extension, own, duration }) => {
    const [isIn, isOut] = [type === '1' || type === '2', type === '3' || type === '4'];
    if (!isIn && !isOut) {
      const message = `${quoted(type)} is no call that came in, was missed or went out. It was left out.`;
      return err({ code: 'unknown-word', column: 'type', message });
    }
    const talk = duration === null ? null : Math.round(duration * 3600);
    const result =
      type === '2' ? 'missed' : isMachine(extension) ? 'voicemail' : isOut && talk === 0 ? 'missed' : 'answered';
    return ok<CallLine>({
      holds: 'call',
      id: null,
      at,
      leg: null,
      direction: isIn ? 'in' : 'out',
      from: isIn ? number : own,
      to: isIn ? own : number,
      line: own,
      person: isMachine(extension) ? null : extension,
      result,
      ringSeconds: null,
      talkSeconds: result === 'answered' ? talk : null,
    });
  },
});
