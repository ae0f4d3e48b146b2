import { expect, it } from 'vitest';
import { falseOnes, judge, rightOnes } from '#test/calibration/judge.ts';
import { plainly } from '#test/calibration/planted.ts';

const companies = 10;
/** Rules far apart in the book, so that each room of a company is in it. */
const apart = 4;
const places = Array.from({ length: companies }, (_, at) => at);

// docs/calibration.md tells of many more; here only what holds there with room to spare.
it('says little of companies in which nothing is wrong', { timeout: 240_000 }, async () => {
  const judged = [];
  for (const at of places) judged.push(await judge({ seed: 1 + at, wrong: null }));
  expect(judged.flatMap(falseOnes).length).toBeLessThanOrEqual(companies * 0.2);
});

it('finds what is plainly wrong, with its cause', { timeout: 240_000 }, async () => {
  const judged = [];
  for (const at of places) judged.push(await judge({ seed: 1001 + apart * at, wrong: plainly(apart * at) }));
  const missed = judged.filter((one) => rightOnes(one).length === 0).map(({ wrong }) => wrong?.rule);
  expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(1);
});
