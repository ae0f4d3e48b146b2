import { describe, expect, it } from 'vitest';
import { invitationExpiry, invitationSentence, invitationState } from './invitation.ts';

const made = Date.UTC(2026, 10, 2);
const expiresAt = invitationExpiry(made);

describe('an invitation', () => {
  it('is good for fourteen days', () => {
    expect(expiresAt).toBe(Date.UTC(2026, 10, 16));
  });

  it.each([
    [null, null, expiresAt - 1, 'open'],
    [null, null, expiresAt, 'expired'],
    [made + 5, null, made + 10, 'used'],
    [made + 5, null, expiresAt + 1, 'used'],
    [null, made + 5, made + 10, 'revoked'],
    [null, made + 5, expiresAt + 1, 'revoked'],
    [made + 5, made + 6, made + 10, 'used'],
  ] as const)('accepted %s, revoked %s, at %s: %s', (acceptedAt, revokedAt, now, state) => {
    expect(invitationState({ expiresAt, acceptedAt, revokedAt }, now)).toBe(state);
  });

  it('says what it is and what to do, each differently', () => {
    const sentences = (['open', 'used', 'expired', 'revoked'] as const).map(invitationSentence);
    expect(new Set(sentences).size).toBe(4);
    expect(sentences[1]).toMatch(/has been used/);
    expect(sentences[2]).toMatch(/older than 14 days/);
  });
});
