import type { Engagement } from '#features/engagements/model/engagement.ts';
import type { Claim } from '../../claim.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { listed } from '../../wording.ts';
import { clientSide } from './client-side.ts';
import { clientTimes, running } from './client-time.ts';
import { gatesOf } from './gates.ts';
import { failing, holding, namesOf, type Sign, told, unknown } from './sign.ts';

/** With fewer known gates nobody can speak of readiness. */
const leastKnown = 3;

export const graduation: Rule = {
  id: 'engagement.graduation',
  version: 1,
  explanation: {
    estimates:
      'Nothing is estimated: which gates a client has passed on the way to going on without help from outside.',
    method:
      'Six gates, each met, not met or unknown: the scorecard is filled for 13 weeks by the client’s own people; nine in ten of at least 30 to-dos and four in five priorities of two quarters done; the last four meetings led by the client; at most a tenth of the hours of eight weeks spent doing; no seat empty. Told where none of the known ones is missed. There is no score.',
    minimumData: 'Three known gates. A gate that the records cannot show is named; so it is never clear.',
    smallestDifference: 'None: each gate is counted.',
    knownFailure:
      'A practice’s own files know hours and meetings of a client, not its scorecard or to-dos. A client may pass every gate and still lean on one person.',
    source:
      'Gates of this product, from what fractional operators hand over; bars as in the rules of the weekly meeting.',
  },
  look(records, ground) {
    const timeOf = clientTimes(records);
    return running(records, ground.asOf).map((engagement) => {
      const client = clientSide(engagement, timeOf(engagement), records, ground);
      return claimOn(engagement, gatesOf(client, records, ground));
    });
  },
};

function claimOn({ client }: Engagement, gates: readonly Sign[]): Claim {
  const [met, missed, open] = [holding(gates), failing(gates), unknown(gates)];
  const known = met.length + missed.length;
  const subject = { kind: 'client', name: client } as const;
  const evidence = [{ label: 'gates met', value: met.length, n: gates.length, unit: 'gates' }];
  const unseen = open.length === 0 ? '' : ` Unknown: ${told(open)}.`;
  if (missed.length > 0) {
    return nothingWrong({
      subject,
      title: `${client} is not ready to go on alone: ${met.length} of ${gates.length} gates met`,
      symptom: `Not met: ${told(missed)}.${unseen}`,
      evidence,
      wouldChange: `Once ${client} ${listed(namesOf(missed))}.`,
    });
  }
  if (known < leastKnown) {
    return tooLittle({
      subject,
      title: `Whether ${client} is ready to go on alone cannot be told: ${open.length} of ${gates.length} gates are unknown`,
      symptom: unseen.trim(),
      actions: [
        `Run the diagnosis on ${client}’s own files as well, with the hours and meetings of this practice beside them.`,
      ],
      evidence,
      wouldChange: `Knowing of these: ${listed(namesOf(open), 6)}.`,
    });
  }
  return {
    subject,
    basis: { kind: 'counted', complete: open.length === 0 },
    cause: null,
    title: `${client} is nearly ready to go on alone: ${met.length} of ${gates.length} gates met`,
    symptom: `Met: ${told(met)}.${unseen}`,
    causes: ['What the engagement was for is mostly done.'],
    actions: [
      `Agree with the owner of ${client} on a date, and on fewer hours until then or an end.`,
      'Name who takes over each thing that is still done from outside.',
      ...(open.length === 0 ? [] : [`Find out: ${listed(namesOf(open), 6)}.`]),
    ],
    evidence,
    effect: null,
    wouldChange: 'One gate that is missed in the next four weeks.',
  };
}
