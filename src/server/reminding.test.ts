import type { CompanyId } from '#lib/ids.ts';
import { expect, it } from 'vitest';
import { openReminding } from './reminding.ts';

const [a, b] = ['a', 'b'] as unknown as [CompanyId, CompanyId];

it('what goes wrong in one company is told and holds back no other', async () => {
  const [asked, told]: [CompanyId[], unknown[]] = [[], []];
  const reminding = openReminding({
    companies: async () => [a, b],
    remind: async (company) => {
      asked.push(company);
      if (company === a) throw new Error('no such zone');
    },
    onProblem: (problem) => told.push(problem),
  });
  await reminding.look();
  expect(asked).toEqual([a, b]);
  expect(told).toEqual([new Error('no such zone')]);
  await reminding.look();
  expect(asked).toHaveLength(4);
});

it('a database that is away is told, and the next look goes on', async () => {
  const told: unknown[] = [];
  let away = true;
  const reminded: CompanyId[] = [];
  const reminding = openReminding({
    companies: () => (away ? Promise.reject(new Error('away')) : Promise.resolve([a])),
    remind: async (company) => void reminded.push(company),
    onProblem: (problem) => told.push(problem),
  });
  await reminding.look();
  away = false;
  await reminding.look();
  expect(told).toHaveLength(1);
  expect(reminded).toEqual([a]);
});

it('one look at a time, and none in the middle of being stopped', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const asked: CompanyId[] = [];
  const reminding = openReminding({
    companies: async () => [a, b],
    remind: async (company) => {
      asked.push(company);
      await promise;
    },
    onProblem: () => {},
  });
  const looks = Promise.all([reminding.look(), reminding.look()]);
  const stopped = reminding.stop();
  resolve();
  await Promise.all([looks, stopped]);
  expect(asked.length).toBeLessThanOrEqual(1);
});
