import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '#features/accounts/contract/person.ts';
import { samples } from '#demo/catalogue.ts';
import type { SamplePlan } from '#demo/plan.ts';
import { MINUTE } from '#test/support/clock.ts';
import { setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import { sampleAskedFor, sampleLine } from './sample-start.ts';
import { BadSetting, settingsFrom } from './settings.ts';

const solo = samples.find((sample) => sample.id === 'solo') as SamplePlan;

describe('a sample asked for at the start', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const pathFrom = async (env: Record<string, string> = {}) => {
    const line = await sampleLine(server.running, settingsFrom(env), solo);
    return /\/enter\/\S+/.exec(line)?.[0];
  };

  it('is one address that signs in and leads to its scorecard', async () => {
    const visitor = server.visitor();
    const path = (await pathFrom()) ?? '';
    const answer = await visitor.fetch(path);
    expect(answer.status).toBe(302);
    const me = await done<Me>(rest.get(visitor, '/me'));
    expect(me.name).toBe('Mira Solano');
    expect(answer.headers.get('location')).toBe(`/c/${me.companies[0]?.companyId}/scorecard`);
  });

  it('opens once only; looking whether it is there does not use it up', async () => {
    const path = (await pathFrom()) ?? '';
    await server.visitor().fetch(path, { method: 'HEAD' });
    const [first, second] = [server.visitor(), server.visitor()];
    await first.fetch(path);
    expect((await rest.get(first, '/me')).status).toBe(200);
    const again = await second.fetch(path);
    expect([again.status, again.headers.get('location')]).toEqual([302, '/']);
    expect((await rest.get(second, '/me')).status).toBe(401);
  });

  it('is too old after ten minutes', async () => {
    const path = (await pathFrom()) ?? '';
    server.clock.forward(10 * MINUTE);
    const visitor = server.visitor();
    expect((await visitor.fetch(path)).headers.get('location')).toBe('/');
    expect((await rest.get(visitor, '/me')).status).toBe(401);
  });

  it('finds the same company at the next start, also after the real company was set up', async () => {
    const companyAt = async () => {
      const answer = await server.visitor().fetch((await pathFrom()) ?? '');
      return answer.headers.get('location');
    };
    const before = await companyAt();
    await setUp(server, 'Joan');
    expect(await companyAt()).toBe(before);
  });

  it('signs nobody in where others can reach the address', async () => {
    expect(await pathFrom({ HOST: '0.0.0.0' })).toBeUndefined();
  });

  it('must be one that there is', () => {
    expect(sampleAskedFor(['--sample', 'solo'])).toBe(solo);
    expect(sampleAskedFor(['--sample=solo'])).toBe(solo);
    expect(sampleAskedFor([])).toBeNull();
    for (const words of [['--sample', 'bakery'], ['--sample'], ['--simple', 'solo'], ['solo']]) {
      expect(() => sampleAskedFor(words)).toThrow(BadSetting);
      expect(() => sampleAskedFor(words)).toThrow('painting, solo, practice');
    }
  });
});
