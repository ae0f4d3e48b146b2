import type { Cadence } from '#lib/calendar/period.ts';

/** What a number tells of: a result, what runs ahead of one, or what somebody does. */
export type Kind = 'lagging' | 'leading' | 'activity';

export const kinds: readonly Kind[] = ['lagging', 'leading', 'activity'];

/** How the periods in sight are taken together. */
export type Summary = 'average' | 'total';

/** What is said about a metric beside its title, owner, unit and goal. */
export interface Particulars {
  readonly kind: Kind;
  readonly cadence: Cadence;
  readonly summary: Summary;
  readonly note: string;
  readonly controllable: boolean | null;
  readonly clientView: boolean;
}

/** What nobody said is the plain case: a weekly result that is averaged. */
export function particularsOf(
  said: { readonly [Name in keyof Particulars]?: Particulars[Name] | undefined },
): Particulars {
  return {
    kind: said.kind ?? 'lagging',
    cadence: said.cadence ?? 'weekly',
    summary: said.summary ?? 'average',
    note: said.note ?? '',
    controllable: said.controllable ?? null,
    clientView: said.clientView ?? false,
  };
}
