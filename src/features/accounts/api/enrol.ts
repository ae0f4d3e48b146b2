import type { CompanyId, MemberId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import { cleanTitle } from '#lib/text.ts';
import type { Context } from '#server/context.ts';
import { longestName } from '../model/company.ts';
import { checkEmail } from '../model/email.ts';
import type { Role } from '../model/role.ts';
import { insertMember } from '../store/member.ts';
import { remember } from './activity.ts';
import { allow } from './allow.ts';

interface Enrolled {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

function checked({ name, email }: Enrolled) {
  const [cleanName, address] = [cleanTitle(name, longestName), checkEmail(email)];
  if (cleanName.ok && address.ok) return { name: cleanName.value, email: address.value };
  throw invalid({
    ...(cleanName.ok ? {} : { name: cleanName.error.message }),
    ...(address.ok ? {} : { email: address.error.message }),
  });
}

/** Members who have no account yet: they can own metrics and be in teams. In the order given. */
export function enrol(context: Context, companyId: CompanyId, people: readonly Enrolled[]): Promise<MemberId[]> {
  return context.change(companyId, async (room) => {
    const members: MemberId[] = [];
    for (const person of people) {
      allow(room, 'invite', { targetRole: person.role });
      const { name, email } = checked(person);
      const member = context.newId<MemberId>();
      const row = { member_id: member, user_id: null, name, email, role: person.role };
      await insertMember(room.scope, { ...row, joined_at: new Date(context.now()) });
      await remember(context, room, [
        { verb: 'member enrolled', subjectKind: 'member', subjectId: member, subject: name, after: { role: row.role } },
      ]);
      room.announce({ kind: 'member', id: member });
      members.push(member);
    }
    return members;
  });
}
