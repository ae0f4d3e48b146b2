import type { Words } from '#features/accounts/model/words.ts';
import type { MemberId } from '#lib/ids.ts';
import type { Outcome } from './priority.ts';
import type { Placed } from './right.ts';

/** What the field of weekly meetings holds for enough: a norm, not a law. */
export const [mostOfPerson, leastOfCompany, mostOfCompany] = [7, 3, 7] as const;

export interface Load {
  readonly company: number;
  readonly team: number;
  readonly personal: number;
  /** Of the whole company’s, whoever owns them. */
  readonly ofCompany: number;
}

/** What somebody has taken on of one quarter’s: what was dropped weighs nothing any more. */
export function loadOf(all: readonly (Placed & { readonly outcome: Outcome | null })[], owner: MemberId): Load {
  const standing = all.filter(({ outcome }) => outcome !== 'dropped');
  const own = (level: Placed['level']) => standing.filter((one) => one.ownerId === owner && one.level === level).length;
  return {
    company: own('company'),
    team: own('team'),
    personal: own('personal'),
    ofCompany: standing.filter(({ level }) => level === 'company').length,
  };
}

/**
 * What to think about before one more is taken on: a warning, and no wall. Null while it fits the norm.
 * @param load without the new one.
 */
export function loadWords(load: Load, level: Placed['level'], name: string, words: Words): string | null {
  const own = load.company + load.team + load.personal;
  const many = words.word('priority', 2);
  const lines = [
    own >= mostOfPerson &&
      `${name} has ${own} ${many} by that day already (${partsOf(load)}); with this one ${own + 1}. One to ${mostOfPerson} a person is what gets done.`,
    level === 'company' &&
      load.ofCompany >= mostOfCompany &&
      `The company has ${load.ofCompany} by that day already; with this one ${load.ofCompany + 1}. ${leastOfCompany} to ${mostOfCompany} is what a company carries through.`,
  ].filter((line) => line !== false);
  return lines.length === 0 ? null : lines.join(' ');
}

function partsOf({ company, team, personal }: Load): string {
  const parts = [
    [company, 'of the company'],
    [team, 'of teams'],
    [personal, 'personal'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, whose]) => `${count} ${whose}`)
    .join(', ');
}
