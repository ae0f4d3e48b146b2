/** The rows that an issue can be raised from. */
export const originKinds = ['metric', 'todo', 'priority', 'headline', 'issue'] as const;
export type OriginKind = (typeof originKinds)[number];
