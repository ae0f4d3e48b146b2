/** The name of one row: text, told apart by the noun it names so that a metric's id cannot stand for a company's. */
export type Id<Noun extends string> = string & { readonly __id: Noun };

export type CompanyId = Id<'company'>;
export type MemberId = Id<'member'>;
export type TeamId = Id<'team'>;
export type MetricId = Id<'metric'>;
export type AgendaId = Id<'agenda'>;
export type MeetingId = Id<'meeting'>;
export type IssueId = Id<'issue'>;
/** Text made by the sign-in library, not a UUID. */
export type UserId = Id<'user'>;
export type InvitationId = Id<'invitation'>;
export type TokenId = Id<'token'>;
export type TodoId = Id<'todo'>;
export type PriorityId = Id<'priority'>;
export type MilestoneId = Id<'milestone'>;
export type HeadlineId = Id<'headline'>;
export type MessageId = Id<'message'>;
export type NeedId = Id<'need'>;
export type FeedId = Id<'feed'>;

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the database would take this text as a UUID in its usual form with hyphens. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && uuidForm.test(text);
}

const latestMilliseconds = 2 ** 48 - 1;

/**
 * A UUID version 7 (RFC 9562, section 5.7): 48 bits of Unix time in milliseconds, then random bits.
 * Ids of one millisecond sort by `random`; whoever needs them to rise within it orders those bytes.
 * @param random 10 bytes; six bits of them give way to version and variant.
 * @throws RangeError when the time does not fit 48 bits or there are not exactly 10 bytes.
 */
export function uuidv7(atMilliseconds: number, random: Uint8Array): string {
  if (!Number.isInteger(atMilliseconds) || atMilliseconds < 0 || atMilliseconds > latestMilliseconds) {
    throw new RangeError(`A UUID needs whole milliseconds between 0 and ${latestMilliseconds}, not ${atMilliseconds}.`);
  }
  if (random.length !== 10) {
    throw new RangeError(`A UUID needs 10 random bytes, not ${random.length}.`);
  }
  const time = atMilliseconds.toString(16).padStart(12, '0');
  const bytes = Array.from(random);
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f);
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f);
  const rest = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
}
