import { writeLetter } from '#features/accounts/api/mail.ts';
import type { CompanyId, MemberId, UserId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Context, Letter } from '#server/context.ts';
import type { LetterText } from '../mail/letter.ts';
import { linksOf, stopUrl } from '../mail/stop-link.ts';
import { type DueReminder, dueReminders, numbersWeekday } from '../model/reminder/due.ts';
import { insertReminder, readAddress, readMade, readMeetingDays, readReaders } from '../store/reminder.ts';
import { reminderLetter } from './reminder-letter.ts';

/** What a job works with: the server as nobody, and the server as one person, with the rights of that person. */
export interface JobDesk {
  readonly context: Context;
  readonly as: (user: UserId) => Context;
}

type Reader = Awaited<ReturnType<typeof readReaders>>[number];

interface Made {
  readonly reader: Reader;
  readonly due: DueReminder;
  readonly letter: LetterText | null;
  readonly secret: string;
}

/** Written down together, the reminder and its letter: null where another server was first, or nothing is to be sent. */
function writeDown(
  context: Context,
  company: CompanyId,
  { reader, due, letter, secret }: Made,
): Promise<Letter | null> {
  const { memberId } = reader;
  const id = context.newId<string>();
  const about = { member_id: memberId, kind: due.kind, subject: due.day, made_at: new Date(context.now()) };
  return context.enter(company, async (scope) => {
    const to = await readAddress(scope, company, memberId, due.kind);
    if (to === undefined) return null;
    const named = letter
      ? { mail_id: id, secret_hash: context.hashSecret(secret) }
      : { mail_id: null, secret_hash: null };
    if (!(await insertReminder(scope, { ...about, ...named })) || !letter) return null;
    const stop = stopUrl(context.publicUrl, secret);
    return writeLetter(context, scope, { id, kind: due.kind, to, memberId, stopUrl: stop, ...letter });
  });
}

async function readDue(context: Context, company: CompanyId) {
  return context.readAcross([company], async (scope) => {
    const readers = await readReaders(scope, company);
    if (readers.length === 0) return null;
    const { firstDayOfWeek, meetsOn } = await readMeetingDays(scope, company);
    const numbersOn = new Set([null, ...meetsOn.values()].map((on) => numbersWeekday(on, firstDayOfWeek)));
    const all = readers.flatMap((reader) =>
      dueReminders(context.now(), reader, numbersOn).map((due) => ({ reader, due })),
    );
    const made = await readMade(scope, company, [...new Set(all.map(({ due }) => due.day))]);
    const key = (member: MemberId, { kind, day }: DueReminder) => `${member} ${kind} ${day}`;
    return { meetsOn, due: all.filter(({ reader, due }) => !made.has(key(reader.memberId, due))) };
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof readDue>>>;

async function remindOne({ context, as }: JobDesk, company: CompanyId, { meetsOn }: Found, one: Found['due'][number]) {
  const { reader, due } = one;
  const secret = context.newSecret();
  const letter = await as(reader.userId).read(company, (room) =>
    reminderLetter(due.kind, {
      room,
      day: due.day,
      frame: { company: room.ground.name, links: linksOf(context.publicUrl, company, secret) },
      meetsOn,
    }),
  );
  const toSend = await writeDown(context, company, { reader, due, letter, secret });
  if (toSend) await context.send(toSend);
}

const hasDeparted = (problem: unknown) => problem instanceof Refusal && problem.code === 'NOT_FOUND';

/**
 * Makes and sends what is due in a company now. Asked again, by this server or by another one, it makes nothing twice:
 * of each reminder there is one row, stored together with its letter. What there was nothing to tell about is written
 * down too, so that it is not looked into again. One that cannot be made holds back no other.
 * @throws AggregateError of what went wrong, after all others were made.
 */
export async function remindCompany(desk: JobDesk, company: CompanyId): Promise<void> {
  const found = await readDue(desk.context, company);
  if (!found) return;
  const problems: unknown[] = [];
  for (const one of found.due) {
    // Who departs while reminders are made is not there any more when theirs is.
    await remindOne(desk, company, found, one).catch(
      (problem: unknown) => hasDeparted(problem) || problems.push(problem),
    );
  }
  if (problems.length > 0)
    throw new AggregateError(problems, `${problems.length} of ${found.due.length} reminders were not made.`);
}
