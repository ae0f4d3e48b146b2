import { describe, expect, it } from 'vitest';
import { markFor, SignInTries, type SignInTry } from './sign-in-tries.ts';

const email = 'ann@example.com';
const from = (address: string, mark: string | null = null): SignInTry => ({ email, address, mark });

function tries() {
  const counted = new SignInTries(() => 0);
  return {
    counted,
    passed: (one: SignInTry, times: number) =>
      Array.from({ length: times }, () => counted.take(one)).filter(Boolean).length,
  };
}

describe('tries to sign in to one account', () => {
  it('are ten from one address, and do not count against another', () => {
    const { passed } = tries();
    expect(passed(from('192.0.2.1'), 1000)).toBe(10);
    expect(passed(from('192.0.2.2'), 1)).toBe(1);
  });

  it('are fifty from all addresses together', () => {
    const { passed } = tries();
    const all = [...Array(100).keys()].map((at) => passed(from(`192.0.2.${at}`), 10));
    expect(all.reduce((sum, one) => sum + one)).toBe(50);
  });

  it('of a browser that signed in before are counted by themselves', () => {
    const { passed } = tries();
    const mark = markFor(email);
    for (let at = 0; at < 100; at += 1) passed(from(`192.0.2.${at}`), 10);
    expect(passed(from('192.0.2.1', mark), 1000)).toBe(10);
    expect(passed(from('192.0.2.1', markFor(email)), 1)).toBe(1);
  });

  it('with the mark of another account are those of a stranger', () => {
    const { passed } = tries();
    expect(passed(from('192.0.2.1'), 10)).toBe(10);
    expect(passed(from('192.0.2.1', markFor('bob@example.com')), 1)).toBe(0);
  });

  it('begin anew for who proved to be the person', () => {
    const { counted, passed } = tries();
    passed(from('192.0.2.1'), 20);
    counted.forget(from('192.0.2.1'));
    expect(passed(from('192.0.2.1'), 20)).toBe(10);
  });

  it('of strangers do not begin anew because somebody signed in with a known browser', () => {
    const { counted, passed } = tries();
    const mark = markFor(email);
    passed(from('192.0.2.1'), 10);
    passed(from('192.0.2.1', mark), 10);
    counted.forget(from('192.0.2.1', mark));
    expect(passed(from('192.0.2.1', mark), 20)).toBe(10);
    expect(passed(from('192.0.2.1'), 1)).toBe(0);
  });
});

it('a mark says nothing of the address it is for, and no two are the same', () => {
  expect(markFor(email)).not.toContain('ann');
  expect(markFor(email)).not.toBe(markFor(email));
});
