export type InvitationState = 'open' | 'used' | 'expired' | 'revoked';

export const invitationDays = 14;

/** Instants are milliseconds of Unix time. */
export interface InvitationTimes {
  readonly expiresAt: number;
  readonly acceptedAt: number | null;
  readonly revokedAt: number | null;
}

/** When an invitation made at this instant ends, in milliseconds of Unix time. */
export function invitationExpiry(madeAt: number): number {
  return madeAt + invitationDays * 86_400_000;
}

/** An invitation that was used stays used, whatever was done to it later. */
export function invitationState(times: InvitationTimes, now: number): InvitationState {
  if (times.acceptedAt !== null) {
    return 'used';
  }
  if (times.revokedAt !== null) {
    return 'revoked';
  }
  return now >= times.expiresAt ? 'expired' : 'open';
}

/** What the person who followed the link reads. Only `open` lets them go on. */
export function invitationSentence(state: InvitationState): string {
  switch (state) {
    case 'open':
      return `This invitation is open. It can be used once, within ${invitationDays} days of being sent.`;
    case 'used':
      return 'This invitation has been used. Sign in with the account it was used for, or ask for a new one.';
    case 'expired':
      return `This invitation is older than ${invitationDays} days and no longer works. Ask whoever sent it for a new one.`;
    case 'revoked':
      return 'This invitation was withdrawn. Ask whoever sent it whether a new one is meant for you.';
  }
}
