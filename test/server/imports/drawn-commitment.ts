import fc from 'fast-check';

/** With everything in it that a format gives a meaning to. */
const sharp = fc.string({
  unit: fc.constantFrom('a', 'Ü', ' ', ';', '"', ',', '=', "'", '-', '@', '1', '\n', '漢'),
  maxLength: 12,
});
const note = sharp.map((text) => text.trim());
const title = fc
  .tuple(fc.constantFrom('Call', 'Order', 'Zed'), sharp)
  .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim());

const person = fc.constantFrom('ann', 'bob');
const team = fc.constantFrom('leadership', 'crews');
/** Made so many days ago, and over so long after it, today at the latest. */
const days = fc
  .tuple(fc.integer({ min: 0, max: 700 }), fc.option(fc.integer({ min: 0, max: 700 })))
  .map(([made, over]) => ({ made, over: over === null ? null : Math.max(0, made - over) }));

const todo = fc.record({
  title,
  note,
  owner: person,
  home: fc.constantFrom('leadership', 'crews', 'own', 'private'),
  madeBy: fc.option(person),
  days,
  dueIn: fc.integer({ min: 0, max: 40 }),
});

const issue = fc.record({
  title,
  note,
  owner: fc.option(person),
  team,
  raisedBy: fc.option(person),
  horizon: fc.constantFrom('short', 'long'),
  days,
  dropped: fc.boolean(),
  reason: note,
});

const priority = fc.record({
  title,
  note,
  owner: person,
  home: fc.constantFrom('leadership', 'crews', 'company', 'personal'),
  madeBy: fc.option(person),
  days,
  dueIn: fc.integer({ min: 0, max: 90 }),
  outcome: fc.constantFrom('done', 'not-done', 'dropped'),
  reason: note,
});

export const drawnCommitments = fc.record({
  todos: fc.array(todo, { maxLength: 8 }),
  issues: fc.array(issue, { maxLength: 6 }),
  priorities: fc.array(priority, { maxLength: 5 }),
});
export type DrawnCommitments = typeof drawnCommitments extends fc.Arbitrary<infer Drawn> ? Drawn : never;
