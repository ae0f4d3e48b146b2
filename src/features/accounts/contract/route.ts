import type {
  AgendaId,
  CompanyId,
  FeedId,
  HeadlineId,
  InvitationId,
  IssueId,
  MeetingId,
  MemberId,
  MessageId,
  MetricId,
  MilestoneId,
  NeedId,
  PriorityId,
  TeamId,
  TodoId,
  TokenId,
} from '#lib/ids.ts';
import { oc } from '@orpc/contract';
import { z } from 'zod';

const problems = z.object({ problems: z.record(z.string(), z.string()) });

/** Every route may be refused in these ways; the message is a sentence for a person, in both encodings. */
export const route = oc.errors({
  SIGNED_OUT: { status: 401, message: 'Sign in first.' },
  FORBIDDEN: { status: 403, message: 'Your role does not allow this.' },
  NOT_FOUND: { status: 404, message: 'Not here.' },
  INVALID: { status: 422, message: 'Something must be put right first.', data: problems },
  CONFLICT: {
    status: 409,
    message: 'Somebody else changed this meanwhile.',
    data: z.object({ current: z.unknown(), by: z.string().optional() }),
  },
  GONE: { status: 410, message: 'No longer valid.' },
  TOO_MANY: { status: 429, message: 'Too many tries. Wait a minute.' },
});

const id = <Branded extends string>() => z.uuid().toLowerCase() as unknown as z.ZodType<Branded, Branded>;

export const companyId = id<CompanyId>();
export const memberId = id<MemberId>();
export const teamId = id<TeamId>();
export const metricId = id<MetricId>();
export const agendaId = id<AgendaId>();
export const meetingId = id<MeetingId>();
export const issueId = id<IssueId>();
export const invitationId = id<InvitationId>();
export const tokenId = id<TokenId>();
export const todoId = id<TodoId>();
export const priorityId = id<PriorityId>();
export const milestoneId = id<MilestoneId>();
export const headlineId = id<HeadlineId>();
export const messageId = id<MessageId>();
export const needId = id<NeedId>();
export const feedId = id<FeedId>();

/** A point in time, ISO 8601 in UTC. */
export const instant = z.iso.datetime();

const LAST_VERSION = 2_147_483_647;

/** The version of the row that the writer saw; a write over a newer one is refused with CONFLICT. */
export const seenVersion = z.int().min(0).max(LAST_VERSION);

export const inCompany = z.object({ companyId });
