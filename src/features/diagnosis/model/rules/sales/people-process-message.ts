import { closersOf, wonOf } from '#features/journey/model/closers.ts';
import { tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed } from '../../wording.ts';
import { followedClaim } from './followed-claim.ts';
import { LEAST, mayDiffer, type SalesRecords } from './sales-records.ts';
import { barsOf, personClaim } from './person-claim.ts';
import { teamClaim } from './team-claim.ts';

export const peopleProcessMessage: Rule = {
  id: 'sales.people-process-message',
  version: 2,
  explanation: {
    estimates:
      'Whether deals are lost by who sells, by how it is sold, or by what is said: and whether the records can tell these apart.',
    method:
      'Each person’s won share of closed deals against all others, like with like by source (Mantel and Haenszel), with funnel limits at 99.8 %. The gap is split by whether the process was followed: where it goes away the process is what differs. The whole team is held against its own past; with one shared reason for losing it is the message.',
    minimumData:
      '10 closed deals a person to show a share, 20 for a hint, about 100 each before a gap of 20 points can be clear; 30 for the team.',
    smallestDifference: 'With 100 closed deals each about 20 points; with 20 each about 40.',
    knownFailure:
      'Who gets which leads is seldom in the records: whoever is given the hard ones looks worse. Without knowing whether the process was followed, people and process cannot be told apart, and the rule says so.',
    source: 'Mantel and Haenszel 1959; Spiegelhalter 2005; Newcombe 1998; Fisher 1935.',
  },
  look({ deals, processes }, ground) {
    const closed = deals.filter(({ status, closed: on }) => status !== 'open' && (on === null || on <= ground.asOf));
    if (deals.length === 0) return [];
    const subject = { kind: 'company', name: ground.company.name } as const;
    const { successes, trials } = wonOf(closed);
    if (trials < LEAST.team) {
      return [
        tooLittle({
          subject,
          title: `${successes} of ${trials} closed deals won: too few to say what decides`,
          symptom: `${counted(trials, 'deal is', 'deals are')} closed; from ${LEAST.team} on shares can be compared.`,
          actions: ['Read the reasons of the lost ones; do not average them.'],
          wouldChange: `${counted(LEAST.team - trials, 'more closed deal')}.`,
        }),
      ];
    }
    const known: SalesRecords = { closed, processes, ground, differs: mayDiffer(closed), figure: barsOf(closed) };
    const closers = closersOf(closed);
    const shown = closers.filter((one) => one.deals.length >= LEAST.hint);
    const few = closers.filter((one) => one.deals.length < LEAST.hint);
    const thin =
      few.length === 0 || shown.length + few.length < 2
        ? []
        : [
            tooLittle({
              subject,
              title: `${listed(few.map(({ name }) => name))} closed too few deals to be compared`,
              symptom: `${listed(few.map(({ name, deals: own }) => `${name} won ${wonOf(own).successes} of ${own.length}`))}. Differences of this size happen among equals.`,
              wouldChange: `${LEAST.hint} closed deals each; read or listen to a few of their talks until then.`,
            }),
          ];
    return [
      ...followedClaim(known, subject),
      ...(shown.length + few.length < 2 ? [] : shown.map((one) => personClaim(one, known))),
      ...teamClaim(known, subject),
      ...thin,
    ];
  },
};
