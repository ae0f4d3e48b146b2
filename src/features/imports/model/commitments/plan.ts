import type { LineProblem } from '#features/scorecard/model/intake/line.ts';
import { countNames, type Meant, personFinder } from '#features/scorecard/model/intake/person-finder.ts';
import { nameIn } from '#features/scorecard/model/intake/title-key.ts';
import type { CommitmentLine } from '#features/todos/model/commitment-line.ts';
import type { MemberId } from '#lib/ids.ts';
import { checkLine } from './check-line.ts';
import { daysOf } from './days.ts';
import { canOwn, ownerOf } from './owner.ts';
import { pairUp } from './pair.ts';
import { placeOf } from './place.ts';
import { planSteps, type StepAt } from './plan-steps.ts';
import { askOwner, askTeam, ownedInstead } from './unsaid.ts';
import type {
  Answers,
  CommitmentAt,
  CommitmentPlan,
  Ended,
  Here,
  Member,
  Question,
  Settled,
  Standing,
  Wanted,
} from './wanted.ts';

type Unsaid = Parameters<typeof askOwner>[0][number];

/** A line whose owner is known as well, as far as the file and the answers say; undefined where nobody is. */
interface Owned extends Settled {
  readonly ownerId: MemberId | null;
  readonly owns: MemberId | null | undefined;
}

/** What is to come in, as later files of the same import find it. */
interface Coming extends Pick<Here, 'kind' | 'teamId' | 'level' | 'title' | 'ownerId' | 'made' | 'due'> {
  over: Here['over'];
  wanted: Wanted;
}

const nobody: Meant<Member> = { called: null, said: undefined };

interface Gathered {
  readonly problems: LineProblem[];
  readonly noTeam: Unsaid[];
  readonly noOwner: Unsaid[];
  readonly instead: Unsaid[];
}

function settle(
  { at, file, line }: CommitmentAt & { readonly line: CommitmentLine },
  standing: Standing,
  answers: Answers,
  { problems, noTeam }: Gathered,
): Omit<Settled, 'raisedBy'> | null {
  const checked = checkLine(line, standing.today);
  if (!checked.ok) {
    problems.push({ ...at, ...checked.error });
    return null;
  }
  const placed = placeOf(line, standing, answers);
  if (placed === null && answers.teamId === undefined) {
    noTeam.push({ kind: line.kind, name: line.team });
    return null;
  }
  if (placed === null) {
    const why = 'It stands on the list of a team, and none was chosen. Choose a team.';
    problems.push({ ...at, column: 'team', text: line.team, why });
    return null;
  }
  const { kind, who, term, created: made, due } = line;
  return { at, file, kind, who, term: term ?? 'short', made, due, ...checked.value, ...placed };
}

/** What of these lines comes in, what is closed by them, and what is here as it is. Pure: nothing is written by it. */
export function planCommitments(lines: readonly CommitmentAt[], standing: Standing, answers: Answers): CommitmentPlan {
  const { people, today, calendar, me } = standing;
  const find = personFinder(people, answers.people ?? new Map());
  const person = (name: string | null) => (name === null ? nobody : find(name));
  const gathered: Gathered = { problems: [], noTeam: [], noOwner: [], instead: [] };
  const owned: Owned[] = [];
  const foreign: string[] = [];
  const steps: StepAt[] = [];
  for (const one of lines) {
    const { at, file, line } = one;
    if (line.holds === 'milestone') {
      steps.push({ at, file, line });
      continue;
    }
    const settled = settle({ at, file, line }, standing, answers, gathered);
    if (!settled) continue;
    const who = person(line.who);
    const raiser = person(line.raisedBy);
    const owns = ownerOf(settled, who);
    const ownerId = owns === undefined ? (answers.ownerId ?? who.called?.memberId ?? null) : owns;
    if (line.who !== null && !(who.called && canOwn(who.called, settled))) foreign.push(line.who);
    owned.push({ ...settled, raisedBy: (raiser.called ?? raiser.said)?.memberId ?? null, owns, ownerId });
  }

  const coming: Coming[] = [];
  const finish = new Map<Here, { ended: Ended; file: string }>();
  const same: Here[] = [];
  const paired: Here[] = [];
  const take = ({ owns, who, ...line }: Owned): void => {
    const ownerId = owns === undefined ? answers.ownerId : owns;
    if (line.level === 'private' && ownerId !== me) {
      const why = 'A private to-do is seen by its owner alone, and this one is not yours.';
      gathered.problems.push({ ...line.at, column: 'who', text: who, why });
      return;
    }
    if (owns === undefined)
      gathered[ownerId === undefined ? 'noOwner' : 'instead'].push({ kind: line.kind, name: who });
    if (ownerId === undefined) return;
    const wanted: Wanted = { ...line, ownerId, ...daysOf(line, today, calendar) };
    coming.push({ ...wanted, over: wanted.ended?.over ?? null, wanted });
  };
  for (const some of Map.groupBy(owned, ({ file }) => file).values()) {
    const pairs = pairUp<Owned, Here | Coming>(some, [...standing.here, ...coming]);
    for (const line of some) {
      const found = pairs.get(line);
      if (!found) {
        take(line);
      } else if ('id' in found) {
        paired.push(found);
        const open = found.over === null && found.closable && !finish.has(found);
        if (open && line.ended) finish.set(found, { ended: line.ended, file: line.at.file });
        else same.push(found);
      } else if (found.over === null && line.ended) {
        found.over = line.ended.over;
        found.wanted = { ...found.wanted, ended: line.ended };
      }
    }
  }

  const { noTeam, noOwner, instead } = gathered;
  const bring = coming.map(({ wanted }) => wanted);
  const { problems, ...planned } = planSteps(steps, { bring, paired }, standing);
  const questions: Question[] = [
    ...(noTeam.length > 0 ? [askTeam(noTeam)] : []),
    ...(noOwner.length > 0 ? [askOwner(noOwner)] : []),
  ];
  return {
    bring,
    finish: [...finish].map(([here, closed]) => ({ here, ...closed })),
    same,
    steps: planned,
    questions,
    names: countNames(
      foreign,
      [...noOwner, ...instead].flatMap(({ name }) => name ?? []),
    ),
    // While it is open what comes in, nobody knows whose steps these are.
    problems: questions.length > 0 ? gathered.problems : [...gathered.problems, ...problems],
    remarks:
      instead.length > 0 && answers.ownerId !== undefined
        ? [ownedInstead(instead, nameIn(people, answers.ownerId))]
        : [],
  };
}
