import { quoted } from '#lib/text.ts';
import type { Kind, Question } from './wanted.ts';

const nouns: Readonly<Record<Kind, readonly [string, string]>> = {
  todo: ['to-do', 'to-dos'],
  priority: ['priority', 'priorities'],
  issue: ['issue', 'issues'],
};
const kinds = ['todo', 'priority', 'issue'] as const;
const mostNamed = 8;

type Kinds = readonly { readonly kind: Kind }[];

/** `12 to-dos, 1 priority and 3 issues`. */
function counted(lines: Kinds): string {
  const parts = kinds.flatMap((kind) => {
    const count = lines.filter((line) => line.kind === kind).length;
    return count === 0 ? [] : [`${count} ${nouns[kind][count === 1 ? 0 : 1]}`];
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

interface Unsaid {
  readonly kind: Kind;
  /** As the file calls the team or the person; null where it names none. */
  readonly name: string | null;
}

/** Each name once, the most frequent first. */
function namesOf(lines: readonly Unsaid[], nobody: string): string[] {
  const names = [...Map.groupBy(lines, ({ name }) => name)].toSorted(([, one], [, other]) => other.length - one.length);
  return names
    .slice(0, mostNamed)
    .map(([name, some]) => `${name === null ? nobody : quoted(name, 60)}: ${some.length}`);
}

export const askTeam = (lines: readonly Unsaid[]): Question => ({
  asks: 'team',
  sentence: `The files name no team that is here for ${counted(lines)}. Whose are they?`,
  samples: namesOf(lines, 'no team named'),
});

export const askOwner = (lines: readonly Unsaid[]): Question => ({
  asks: 'owner',
  sentence: `The files name nobody who can own ${counted(lines)} here. Who is to own them?`,
  samples: namesOf(lines, 'nobody named'),
});

/** What became of those whom nobody here is called like. */
export const ownedInstead = (lines: readonly Unsaid[], owner: string): string =>
  `${owner} will own ${counted(lines)} of others who are not here: ${namesOf(lines, 'nobody named').join(', ')}.`;
