import type { Claim } from '../../claim.ts';
import type { Effect, Evidence } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, dayText, listed, moneyText } from '../../wording.ts';
import { idleSeats, isUnused, leastMissed, overlaps } from '#features/tools/model/fit.ts';
import type { Tool } from '#features/tools/model/tool.ts';

export const review: Rule = {
  id: 'tools.review',
  version: 1,
  explanation: {
    estimates: 'Nothing is estimated: tools that few use, that serve no process, or that do what another one does.',
    method:
      'Unused: active users are fewer than half of the seats. Overlap: two tools name the same process; told of the one that would be missed least. No process: none is named. A tool is told once, by the first of these that holds. Money is what the idle seats, or the tool, cost in a year.',
    minimumData:
      'A row for each tool with its cost, seats, active users and process. It is clear once every row has them.',
    smallestDifference: 'None: it is counted.',
    knownFailure:
      'A price that does not go by seats saves nothing when seats are given up. A tool that is needed twice a year looks unused.',
    source: 'The list of tools itself.',
  },
  look({ tools }, ground) {
    const doubled = overlaps(tools);
    const isAnyNamed = tools.some(({ process }) => process !== null);
    const isCounted = tools.every((tool) => idleSeats(tool) !== null && tool.monthlyCost !== null);
    return tools.map((tool) => {
      if (isUnused(tool)) return unused(tool, isCounted, ground);
      const same = doubled.find((group) => leastMissed(group) === tool);
      if (same !== undefined) return overlap(tool, same, isCounted, ground);
      if (tool.process === null) return noProcess(tool, isAnyNamed, ground);
      return idleSeats(tool) === null ? unknown(tool) : fine(tool);
    });
  },
};

const subjectOf = ({ tool }: Tool) => ({ kind: 'tool', name: tool }) as const;

const inAYear = (monthly: number): Effect => ({
  low: monthly * 12,
  mid: monthly * 12,
  high: monthly * 12,
  per: 'year',
});

function evidenceOn({ seats, activeUsers, monthlyCost }: Tool, { company }: Ground): Evidence[] {
  return [
    ...(seats === null ? [] : [{ label: 'active users', value: activeUsers, n: seats, unit: 'people' }]),
    ...(monthlyCost === null ? [] : [{ label: 'cost a month', value: monthlyCost, n: 1, unit: company.currency }]),
  ];
}

function renewal({ tool, renewsOn }: Tool, { asOf }: Ground): string[] {
  return renewsOn === null || renewsOn < asOf ? [] : [`Decide before ${dayText(renewsOn)}, when ${tool} renews.`];
}

function unused(tool: Tool, complete: boolean, ground: Ground): Claim {
  const [seats, idle] = [tool.seats ?? 0, idleSeats(tool) ?? 0];
  const wasted = tool.monthlyCost === null ? null : (tool.monthlyCost * idle) / seats;
  const costs = wasted === null ? '' : `: ${moneyText(wasted * 12, ground.company.currency)} a year for nobody`;
  return {
    subject: subjectOf(tool),
    basis: { kind: 'counted', complete },
    cause: 'unused',
    title: `${seats - idle} of ${seats} seats of ${tool.tool} are used${costs}`,
    symptom: `${counted(idle, 'seat')} of ${tool.tool} are paid for and nobody works with them.`,
    causes: [
      'It was bought before the way of working it should serve was clear.',
      'People who left or moved on still hold seats.',
      ...(tool.process === null ? ['No process is named that it serves.'] : []),
    ],
    actions: [
      seats === idle
        ? `Ask once whether anybody would miss ${tool.tool}; if nobody answers by Friday, end it.`
        : `Ask the ${counted(seats - idle, 'user')} of ${tool.tool} what they would miss; keep these seats and give up the rest.`,
      ...renewal(tool, ground),
    ],
    evidence: evidenceOn(tool, ground),
    effect: wasted === null ? null : inAYear(wasted),
    wouldChange: `At least half of the ${seats} seats in use next month, or a price that does not go by seats.`,
  };
}

function overlap(tool: Tool, same: readonly Tool[], complete: boolean, ground: Ground): Claim {
  const others = same.filter((other) => other !== tool).map((other) => other.tool);
  const cost = tool.monthlyCost;
  const costs = cost === null ? '' : `; ${tool.tool} costs ${moneyText(cost * 12, ground.company.currency)} a year`;
  return {
    subject: subjectOf(tool),
    basis: { kind: 'counted', complete },
    cause: 'overlap',
    title: `${same.length} tools for ${tool.process ?? 'one process'}${costs}`,
    symptom: `${listed([...others, tool.tool])} serve ${tool.process ?? 'the same process'}, and what is in one is missing in the other.`,
    causes: ['Two people or teams chose for themselves.', 'The new one came and the old one was never ended.'],
    actions: [
      `Have the users of ${listed(same.map((one) => one.tool))} agree on one of them; ${tool.tool} looks easiest to give up.`,
      ...renewal(tool, ground),
    ],
    evidence: evidenceOn(tool, ground),
    effect: cost === null ? null : inAYear(cost),
    wouldChange: `A part of ${tool.process ?? 'the process'} that ${listed(others)} cannot do.`,
  };
}

/** Where no tool names a process, the column was most likely never filled in. */
function noProcess(tool: Tool, complete: boolean, ground: Ground): Claim {
  const cost = tool.monthlyCost;
  const costs = cost === null ? '' : ` for ${moneyText(cost * 12, ground.company.currency)} a year`;
  return {
    subject: subjectOf(tool),
    basis: { kind: 'counted', complete },
    cause: 'no-process',
    title: `${tool.tool} serves no process that anybody named${costs}`,
    symptom: `It is paid for, and nothing says which way of working needs it.`,
    causes: ['It came before the process: bought first, purpose later.', 'Nobody wrote down what it is for.'],
    actions: [
      `Ask its users which step of which way of working ${tool.tool} serves and what it delivers; write both down or end it.`,
      ...renewal(tool, ground),
    ],
    evidence: evidenceOn(tool, ground),
    effect: null,
    wouldChange: 'A process that stands still without it.',
  };
}

function unknown(tool: Tool): Claim {
  return tooLittle({
    subject: subjectOf(tool),
    title: `Nobody counted who uses ${tool.tool}`,
    symptom: 'Seats or active users are missing.',
    actions: [`Look up seats and users of the last 30 days in the settings of ${tool.tool}.`],
    wouldChange: 'These two numbers.',
  });
}

function fine(tool: Tool): Claim {
  return nothingWrong({
    subject: subjectOf(tool),
    title: `${tool.tool} is used`,
    symptom: `${tool.activeUsers} of ${tool.seats} seats are in use, for ${tool.process}.`,
    evidence: [{ label: 'active users', value: tool.activeUsers, n: tool.seats ?? 0, unit: 'people' }],
    wouldChange: 'Fewer than half of the seats in use.',
  });
}
