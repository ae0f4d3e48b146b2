import { withdrawLetters } from '#features/accounts/api/mail.ts';
import { isTimeZone } from '#lib/calendar/zone.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { invalid, Refusal } from '#lib/refusal.ts';
import type { ApiOf, Context, Room } from '#server/context.ts';
import type { MailChoice, reminderRoutes } from '../contract/reminder.ts';
import { kindWords, type ReminderKind, reminderKinds } from '../model/reminder/kind.ts';
import { readHeldReminder, readMailChoice, readMailReader, writeMailChoice } from '../store/mail-choice.ts';

async function choiceOf(context: Context, { scope, me, ground }: Room): Promise<MailChoice> {
  const { off, timeZone, version } = await readMailChoice(scope, ground.companyId, me.memberId);
  return { email: me.email, server: context.mailServer, off: [...off], timeZone, version };
}

const inOrder = (off: readonly ReminderKind[]) => reminderKinds.filter((kind) => off.includes(kind));

async function held(context: Context, secret: string) {
  const hash = context.hashSecret(secret);
  const row = await context.readHeld(hash, (scope) => readHeldReminder(scope, hash));
  if (!row) {
    const sentence =
      'No mail has this link. Copy the whole link from the mail, or sign in and choose what is mailed to you.';
    throw new Refusal('NOT_FOUND', sentence);
  }
  const [company, member] = [row.company_id as CompanyId, row.member_id as MemberId];
  return { company, member, kind: row.kind as ReminderKind };
}

export const reminderApi: ApiOf<typeof reminderRoutes> = {
  readChoice: (context, { companyId }) => context.read(companyId, (room) => choiceOf(context, room)),

  choose: (context, { companyId, seenVersion, off, timeZone }) =>
    context.change(companyId, async (room) => {
      const { memberId } = room.me;
      const before = await choiceOf(context, room);
      if (before.version !== seenVersion) {
        const sentence = 'This was changed meanwhile, in another window or by the link in a mail. Nothing was stored.';
        throw new Refusal('CONFLICT', sentence, { current: before });
      }
      if (timeZone && !isTimeZone(timeZone)) {
        throw invalid({ timeZone: 'There is no such time zone. Choose one from the list. Nothing was stored.' });
      }
      const next = inOrder(off ?? before.off);
      await writeMailChoice(room.scope, memberId, {
        off: next,
        timeZone: timeZone === undefined ? before.timeZone : timeZone,
      });
      for (const kind of next) await withdrawLetters(room.scope, memberId, kind);
      return choiceOf(context, room);
    }),

  inspectStop: async (context, { secret }) => {
    const { company, member, kind } = await held(context, secret);
    return context.readAcross([company], async (scope) => {
      const reader = await readMailReader(scope, company, member);
      const { off } = await readMailChoice(scope, company, member);
      return {
        kind,
        title: kindWords[kind].title,
        companyName: reader?.company ?? '',
        email: reader?.email ?? '',
        off: off.includes(kind),
      };
    });
  },

  stop: async (context, { secret }) => {
    const { company, member, kind } = await held(context, secret);
    await context.enter(company, async (scope) => {
      const { off, timeZone } = await readMailChoice(scope, company, member);
      if (off.includes(kind)) return;
      await writeMailChoice(scope, member, { off: inOrder([...off, kind]), timeZone });
      await withdrawLetters(scope, member, kind);
    });
    return { kind };
  },
};
