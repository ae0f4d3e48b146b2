import { checked, chosenWord, notNegative } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import { err } from '#lib/result.ts';
import type { CallResult } from '../model/call.ts';
import type { CallLine } from './call-line.ts';

const dispositions: Readonly<Record<string, CallResult>> = {
  answered: 'answered',
  'no answer': 'missed',
  busy: 'busy',
  failed: 'missed',
  congestion: 'missed',
};

/** Telephones in the house have at most five digits; what has more is outside. */
const isOutside = (number: string | null) => /^\+?\d{6,}$/.test((number ?? '').replace(/[\s()-]/g, ''));

function directionOf(src: string | null, dst: string | null, context: string | null): 'in' | 'out' | null {
  if (isOutside(src) && !/^from-internal/i.test(context ?? '')) return 'in';
  if (isOutside(dst) && !isOutside(src)) return 'out';
  // A withheld number comes in from a trunk.
  return /^(?:from-(?:trunk|pstn|did)|ext-|incoming)/i.test(context ?? '') ? 'in' : isOutside(dst) ? 'out' : null;
}

/** What one telephone made of it: a recording that picks up has answered nobody. */
function resultOf(disposition: string, talked: number, rung: string | null, app: string | null): CallResult {
  const result = dispositions[disposition] ?? 'missed';
  if (result !== 'answered') return result;
  if (/voicemail/i.test(app ?? '')) return 'voicemail';
  return talked === 0 ? 'missed' : rung === null ? 'abandoned' : 'answered';
}

/** `SIP/101-0000a3f2` is the telephone 101. */
const telephoneOf = (channel: string | null) => /^[a-z]+\/(\d{2,5})[-@]/i.exec(channel ?? '')?.[1] ?? null;

/** Call detail records of Asterisk and FreePBX: one row for each telephone that was rung, joined by `linkedid`. */
export const asteriskLayout = layoutOf({
  name: 'Asterisk call records',
  holds: 'call',
  columns: {
    at: { headers: ['calldate'], kind: 'moment', required: 'value' },
    clid: { headers: ['clid'], kind: 'text', required: 'header' },
    src: { headers: ['src'], kind: 'text', required: 'header' },
    dst: { headers: ['dst'], kind: 'text', required: 'header' },
    dcontext: { headers: ['dcontext'], kind: 'text', required: 'header' },
    dstchannel: { headers: ['dstchannel'], kind: 'text' },
    lastapp: { headers: ['lastapp'], kind: 'text' },
    duration: { headers: ['duration'], kind: 'number' },
    billsec: { headers: ['billsec'], kind: 'number' },
    disposition: { headers: ['disposition'], kind: 'text', required: 'value' },
    uniqueid: { headers: ['uniqueid'], kind: 'text' },
    linkedid: { headers: ['linkedid'], kind: 'text' },
    did: { headers: ['did'], kind: 'text' },
    name: { headers: ['dst_cnam'], kind: 'text' },
  },
  row: ({
    at,
    src,
    dst,
    dcontext,
    dstchannel,
    lastapp,
    duration,
    billsec,
    uniqueid,
    linkedid,
    did,
    name,
    ...words
  }) => {
    const disposition = chosenWord('disposition', words.disposition, Object.keys(dispositions));
    const direction = directionOf(src, dst, dcontext);
    if (!disposition.ok) return disposition;
    if (direction === null) {
      const message = 'Both telephones are in the house. Calls inside the company are left out.';
      return err({ code: 'inside', column: 'dst', message });
    }
    const talked = billsec ?? 0;
    const result = resultOf(disposition.value, talked, dstchannel, lastapp);
    const call: CallLine = {
      holds: 'call',
      id: uniqueid,
      at,
      leg: linkedid ?? uniqueid,
      direction,
      from: src,
      to: direction === 'in' ? (did ?? dst) : dst,
      line: did,
      person: direction === 'in' ? (name ?? telephoneOf(dstchannel)) : src,
      result,
      ringSeconds: duration === null ? null : duration - talked,
      talkSeconds: result === 'answered' ? talked : null,
    };
    return checked(call, notNegative({ duration, billsec }));
  },
});
