import { ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { explain, readableProblems, readableRequests } from './explain.ts';

const coded = (code: string, more: object = {}) => Object.assign(new Error(`raw words of ${code}`), { code, ...more });

describe('a problem of ours', () => {
  it.each([
    ['no database there', coded('ECONNREFUSED', { syscall: 'connect' }), 503],
    ['no socket there', coded('ENOENT', { syscall: 'connect' }), 503],
    ['a database that was stopped', coded('57P01'), 503],
    ['a database that starts', coded('57P03'), 503],
    ['a cut line', new Error('Connection terminated unexpectedly'), 503],
    ['a line found cut', new Error('Client has encountered a connection error and is not queryable'), 503],
    ['no free connection', new Error('timeout exceeded when trying to connect'), 503],
    ['a full disk', coded('53100'), 507],
    ['a character that is none', coded('22021'), 422],
    ['a file that is not there', coded('ENOENT', { syscall: 'open' }), 500],
    ['anything else', new TypeError('x is not a function'), 500],
    ['a thing that is no error', 'thrown text', 500],
    ['nothing', null, 500],
  ])('%s is said in a sentence that keeps its particulars', (_what, problem, status) => {
    const said = explain(problem);
    expect(said.status).toBe(status);
    expect(said.message).toMatch(/^[A-Z].*\.$/);
    expect(said.message).not.toMatch(/raw words|not a function|thrown text|E[A-Z]{5,}|\d{5}/);
  });
});

describe('around the work', () => {
  async function passed(problem: unknown) {
    const logged: unknown[] = [];
    const wrapped = readableProblems((one, where) => logged.push([one, where]));
    const thrown: unknown = await wrapped({ next: () => Promise.reject(problem as Error), path: ['me', 'read'] }).catch(
      (one: unknown) => one,
    );
    return { logged, thrown };
  }

  it('what nobody foresaw goes to the log whole, and to the person as a sentence', async () => {
    const problem = new Error('secret particulars');
    const { logged, thrown } = await passed(problem);
    expect(logged).toEqual([[problem, 'me.read']]);
    expect(thrown).toMatchObject({ code: 'FAILED', status: 500 });
    expect(JSON.stringify(thrown)).not.toContain('secret');
  });

  it('a refusal passes as it is and is not logged', async () => {
    const refusal = new ORPCError('FORBIDDEN', { status: 403, message: 'No.' });
    expect(await passed(refusal)).toEqual({ logged: [], thrown: refusal });
  });

  it('what the sender did wrong is not logged', async () => {
    const { logged, thrown } = await passed(coded('22021'));
    expect(logged).toEqual([]);
    expect(thrown).toMatchObject({ status: 422 });
  });
});

describe('around the reading of a request', () => {
  it('what cannot be read is the sender’s', async () => {
    const reading = readableRequests({ next: () => Promise.reject(new SyntaxError('Unexpected token')) });
    await expect(reading).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('Nothing was stored'),
    });
  });
});
