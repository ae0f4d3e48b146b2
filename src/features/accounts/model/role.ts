import { type Words, wordsFor } from './words.ts';

/** What a person is in one company; the same person may be something else in another. */
export type Role = 'owner' | 'operator' | 'leader' | 'member' | 'guest';

/** From the one who may most to the one who may least. */
export const roles: readonly Role[] = ['owner', 'operator', 'leader', 'member', 'guest'];

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

/** Whether `a` stands above `b`. */
export function outranks(a: Role, b: Role): boolean {
  return roles.indexOf(a) < roles.indexOf(b);
}

/** As the company calls it. */
export function roleName(role: Role, words: Words = wordsFor({})): string {
  return role === 'owner' || role === 'operator' ? words.word(role) : role;
}
