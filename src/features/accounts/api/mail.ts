import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { notFound } from '#lib/refusal.ts';
import type { ApiOf, Context, Letter } from '#server/context.ts';
import type { Mail, mailRoutes } from '../contract/mail.ts';
import {
  countMail,
  insertMail,
  readLetter,
  readMail,
  readWaitingMail,
  requeueMail,
  updateMail,
  withdrawMail,
} from '../store/mail.ts';
import { allow } from './allow.ts';

const SENT = 'The text went out with a link that opens something, so it is not kept.';
const HIDDEN = 'What a member is reminded of is for that member alone.';

type Row = Awaited<ReturnType<typeof readMail>>[number];

const mailOf = (row: Row): Mail => ({
  mailId: row.mail_id,
  kind: row.kind,
  recipient: row.recipient,
  subject: row.subject,
  body: row.member_id === null || row.state === 'sent' ? row.body : HIDDEN,
  state: row.state as Mail['state'],
  madeAt: row.made_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  problem: row.problem,
});

const letterOf = (company: CompanyId, row: Row): Letter => ({
  to: row.recipient,
  subject: row.subject,
  text: row.body,
  ...(row.stop_url === null ? {} : { stopUrl: row.stop_url }),
  mail: { company, id: row.mail_id },
});

interface MailDraft {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Whom it is for, of a reminder; nobody else reads its text. */
  readonly memberId?: MemberId;
  /** Where a program turns letters of its kind off. */
  readonly stopUrl?: string;
}

/**
 * Writes a letter down in the transaction of what it tells of. Once that is stored, `context.send` what comes back;
 * a server that stops in between finds it among the letters that wait.
 */
export async function writeLetter(context: Context, scope: WriteScope, draft: MailDraft): Promise<Letter> {
  const { id, kind, to, subject, text, memberId, stopUrl } = draft;
  await insertMail(scope, {
    mail_id: id,
    kind,
    recipient: to,
    subject,
    body: text,
    state: context.mailServer ? 'queued' : 'kept',
    made_at: new Date(context.now()),
    member_id: memberId ?? null,
    stop_url: stopUrl ?? null,
  });
  return { to, subject, text, ...(stopUrl === undefined ? {} : { stopUrl }), mail: { company: scope.company, id } };
}

/**
 * Asked right before a letter goes out: whether it still should. One to a member who has left meanwhile is withdrawn.
 */
export async function mayLeave(scope: WriteScope, mail: string): Promise<boolean> {
  const row = await readLetter(scope, scope.company, mail);
  if (row?.state !== 'queued') return false;
  if (row.departed_at === null) return true;
  const problem = `${row.name} is no longer in the company, so it was not sent.`;
  await updateMail(scope, mail, { state: 'withdrawn', problem });
  return false;
}

/** Writes down that a letter has left, or why it was given up. */
export function settleMail(scope: WriteScope, mail: string, problem: string | null, at: Date): Promise<void> {
  return updateMail(
    scope,
    mail,
    problem === null ? { state: 'sent', sent_at: at, problem: null, body: SENT } : { state: 'failed', problem },
  );
}

/** Letters that were written down between the two moments and have not left: sent again, each still goes out once. */
export async function waitingLetters(scope: ReadScope, company: CompanyId, from: Date, to: Date): Promise<Letter[]> {
  return (await readWaitingMail(scope, company, from, to)).map((row) => letterOf(company, row));
}

/** For a member who no longer wants letters of this kind: also those that wait do not leave. */
export const withdrawLetters = (scope: WriteScope, member: MemberId, kind: string): Promise<void> =>
  withdrawMail(scope, member, kind, 'It was turned off before it left, so it was not sent.');

export const mailApi: ApiOf<typeof mailRoutes> = {
  list: (context, { companyId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'readMail');
      const counts = { queued: 0, sent: 0, failed: 0, kept: 0, withdrawn: 0 };
      for (const { state, count } of await countMail(room.scope, companyId)) counts[state as Mail['state']] = count;
      return { server: context.mailServer, counts, items: (await readMail(room.scope, companyId)).map(mailOf) };
    }),

  retry: async (context, { companyId, mailId }) => {
    const { row, letter } = await context.change(companyId, async (room) => {
      allow(room, 'readMail');
      const again = await requeueMail(room.scope, mailId, context.mailServer ? 'queued' : 'kept');
      const found = await readLetter(room.scope, companyId, mailId);
      if (!found) throw notFound('letter');
      return { row: found, letter: again && context.mailServer ? letterOf(companyId, found) : null };
    });
    if (letter) await context.send(letter);
    return mailOf(row);
  },
};
