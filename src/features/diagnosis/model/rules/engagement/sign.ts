/** One thing that the records show or do not show of an engagement: a gate to pass, or a flag that is up. */
export interface Sign {
  readonly name: string;
  /** Null where the records cannot tell. */
  readonly holds: boolean | null;
  /** What was counted, or what is missing. */
  readonly says: string;
}

export const holding = (signs: readonly Sign[]): Sign[] => signs.filter(({ holds }) => holds === true);
export const failing = (signs: readonly Sign[]): Sign[] => signs.filter(({ holds }) => holds === false);
export const unknown = (signs: readonly Sign[]): Sign[] => signs.filter(({ holds }) => holds === null);

export const namesOf = (signs: readonly Sign[]): string[] => signs.map(({ name }) => name);

export const told = (signs: readonly Sign[]): string => signs.map(({ name, says }) => `${name}: ${says}`).join('; ');
