import type { Engagement } from '#features/engagements/model/engagement.ts';
import { workedMonths } from '#features/engagements/model/worked.ts';
import { addDays } from '#lib/calendar/day.ts';
import { isSameName } from '#lib/name-key.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Records } from '../../records.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed, monthText, numberText } from '../../wording.ts';
import { type ClientSide, clientSide } from './client-side.ts';
import { clientTimes, running } from './client-time.ts';
import { holding, namesOf, type Sign, told, unknown } from './sign.ts';

export const flags: Rule = {
  id: 'engagement.flags',
  version: 1,
  explanation: {
    estimates: 'Nothing is estimated: which warnings of a client who may leave are up.',
    method:
      'Five flags: under half of the agreed hours in two months running; two of the last four meetings cancelled; an invoice more than 30 days late; a last answer of 6 or less to “would you recommend us”; a new sponsor. Beside them stands how many clients of a year ago are still here, with its interval. No chance is given for one client: with a handful of losses no model of it is honest.',
    minimumData: 'One flag that the records can show. Those they cannot show are named; so it is never clear.',
    smallestDifference: 'None: each flag is counted.',
    knownFailure: 'Most clients who leave raise no flag, and many who raise one stay.',
    source: 'Flags of this product, from what practices watch; the interval: Wilson 1927, JASA 22:209.',
  },
  look(records, ground) {
    const timeOf = clientTimes(records);
    return running(records, ground.asOf).map((engagement) =>
      claimOn(engagement, clientSide(engagement, timeOf(engagement), records, ground), records, ground),
    );
  },
};

function claimOn(engagement: Engagement, side: ClientSide, records: Records, ground: Ground): Claim {
  const { client } = engagement;
  const signs = [
    hoursFlag(engagement, side, ground),
    meetingFlag(side),
    answerFlag(engagement, records, ground),
    { name: 'invoice late', holds: null, says: 'no file holds invoices' },
    { name: 'new sponsor', holds: null, says: 'the list of clients tells only today’s' },
  ] as const;
  const [up, open] = [holding(signs), unknown(signs)];
  const subject = { kind: 'client', name: client } as const;
  const unseen = `Unknown: ${told(open)}.`;
  const evidence: Evidence[] = [
    { label: 'flags up', value: up.length, n: signs.length - open.length, unit: 'flags' },
    ...keptEvidence(records, ground),
  ];
  if (open.length === signs.length) {
    return tooLittle({
      subject,
      title: `No flag can be read for ${client}`,
      symptom: unseen,
      actions: [
        'Keep hours and meetings by client, and ask each client once a quarter whether they would recommend you.',
      ],
      wouldChange: 'Two months of hours, four meetings, or one answer.',
    });
  }
  if (up.length === 0) {
    return nothingWrong({
      subject,
      title: `No flag is up for ${client}: ${signs.length - open.length} of ${signs.length} can be read`,
      symptom: unseen,
      evidence,
      wouldChange: 'One flag that is up.',
    });
  }
  return {
    subject,
    basis: { kind: 'counted', complete: false },
    cause: null,
    title: `${counted(up.length, 'flag')} up for ${client}: ${listed(namesOf(up))}`,
    symptom: `Up: ${told(up)}. ${unseen}`,
    causes: [
      'The client sees less use in the work than at the start.',
      'Somebody else decides now.',
      'Money is short there.',
    ],
    actions: [
      `Ring the sponsor at ${client} this week and ask what has changed, before talking about the work.`,
      'Show in one page what came of the last three months, with numbers.',
    ],
    evidence,
    effect: null,
    wouldChange: 'One month at the agreed hours, or the next two meetings held.',
  };
}

function hoursFlag(engagement: Engagement, { entries, kept }: ClientSide, { asOf, company }: Ground): Sign {
  const name = 'under half of the hours';
  const months = kept === null ? null : workedMonths(engagement, entries, kept, asOf, company.calendar);
  const last = months?.slice(-2) ?? [];
  if (last.length < 2) return { name, holds: null, says: 'fewer than two months with agreed and worked hours' };
  const says = last
    .map(({ month, hours, agreed }) => `${monthText(month)} ${numberText(hours)} of ${numberText(agreed)} hours`)
    .join(', ');
  return { name, holds: last.every(({ hours, agreed }) => hours * 2 < agreed), says };
}

function meetingFlag({ meetings }: ClientSide): Sign {
  const name = 'meetings cancelled';
  const last = meetings.slice(-4);
  const cancelled = last.filter((meeting) => meeting.cancelled).length;
  if (last.length < 4) return { name, holds: null, says: `${counted(last.length, 'meeting')} on record` };
  return { name, holds: cancelled >= 2, says: `${cancelled} of the last 4` };
}

function answerFlag({ client }: Engagement, { surveys }: Records, { asOf }: Ground): Sign {
  const name = 'would not recommend';
  const [last] = surveys
    .flatMap(({ kind, client: who, answeredOn, rating }) =>
      kind === 'nps' && isSameName(who, client) && answeredOn !== null && answeredOn <= asOf && rating !== null
        ? [{ answeredOn, rating }]
        : [],
    )
    .toSorted((one, other) => (one.answeredOn < other.answeredOn ? 1 : -1));
  return last === undefined
    ? { name, holds: null, says: 'no answer yet' }
    : { name, holds: last.rating <= 6, says: `${last.rating} of 10` };
}

/** How many of the clients of a year ago are still here. */
function keptEvidence({ clients }: Records, { asOf }: Ground): Evidence[] {
  const yearAgo = addDays(asOf, -365);
  const then = clients.filter(({ since, until }) => since <= yearAgo && (until === null || until >= yearAgo));
  const kept = then.filter(({ until }) => until === null || until >= asOf).length;
  const n = then.length;
  if (n === 0) return [];
  return [
    {
      label: 'clients of a year ago who are still here',
      value: kept / n,
      ...wilsonInterval(kept, n),
      n,
      unit: 'share',
    },
  ];
}
