import { writeLetter } from '#features/accounts/api/mail.ts';
import type { MemberId } from '#lib/ids.ts';
import type { Changing, Context, Letter } from '#server/context.ts';
import { letterText } from '../mail/letter.ts';
import { linksOf, stopUrl } from '../mail/stop-link.ts';
import { insertReminder, readReaders } from '../store/reminder.ts';

export interface Recap {
  /** The meeting and when it ended: of each of these it is told once. */
  readonly about: string;
  /** Those who were there and those who were not. */
  readonly readers: readonly MemberId[];
  /** What it was and how it went: `Leadership, 23 Nov: 3 of 5 solved`. */
  readonly subject: string;
  /** Plain text, the answer first; every reader may see all of it. */
  readonly paragraphs: readonly string[];
}

/**
 * The recap of a meeting to each who wants it by mail, once however often the meeting ends: in the transaction that ends
 * it. After the commit `context.send` each letter that comes back. None without a mail server, and to nobody who left.
 */
export async function writeRecap(context: Context, room: Changing, recap: Recap): Promise<Letter[]> {
  if (!context.mailServer) return [];
  const { scope, ground } = room;
  const readers = (await readReaders(scope, ground.companyId)).filter(
    ({ memberId, off }) => recap.readers.includes(memberId) && !off.includes('recap'),
  );
  const letters: Letter[] = [];
  for (const { memberId, email } of readers) {
    const [id, secret] = [context.newId<string>(), context.newSecret()];
    const isNew = await insertReminder(scope, {
      member_id: memberId,
      kind: 'recap',
      subject: recap.about,
      mail_id: id,
      secret_hash: context.hashSecret(secret),
      made_at: new Date(context.now()),
    });
    if (!isNew) continue;
    const links = linksOf(context.publicUrl, ground.companyId, secret);
    const text = letterText({ company: ground.name, links }, recap.subject, recap.paragraphs);
    const stop = stopUrl(context.publicUrl, secret);
    letters.push(await writeLetter(context, scope, { id, kind: 'recap', to: email, memberId, stopUrl: stop, ...text }));
  }
  return letters;
}
