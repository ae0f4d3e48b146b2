import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { showToast } from '#kit/notices/toast-store.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Member } from '../../contract/member.ts';
import type { Role } from '../../model/role.ts';
import { type Attempt, useAttempt } from '../form/use-attempt.ts';
import { useRefresh } from '../use-refresh.ts';

type Rights = Partial<Pick<Member, 'role' | 'grants'>>;

/** What can be done to a member; each but the link can be taken back by its message. */
export interface Membership {
  readonly attempt: Attempt;
  readonly link: { readonly name: string; readonly link: string } | null;
  closeLink(): void;
  giveRole(member: Member, role: Role, told: string): void;
  grant(member: Member, grants: Member['grants'], told: string): void;
  depart(member: Member): void;
  readmit(member: Member): void;
  makeLink(member: Member): void;
  reload(): Promise<unknown>;
}

export function useMembership(companyId: CompanyId): Membership {
  const attempt = useAttempt();
  const refresh = useRefresh(companyId);
  const [link, setLink] = useState<Membership['link']>(null);
  const done = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    const answer = await work;
    await refresh.members();
    return answer;
  };
  const change = ({ memberId }: Member, seenVersion: number, rights: Rights) =>
    done(client.member.change({ companyId, memberId, seenVersion, ...rights }));
  const give = (member: Member, rights: Rights, before: Rights, text: string) =>
    void attempt.run(async () => {
      const { version } = await change(member, member.version, rights);
      showToast({ text, undo: () => void attempt.run(() => change(member, version, before)) });
    });
  const depart = ({ memberId }: Member) => done(client.member.depart({ companyId, memberId }));
  const readmit = ({ memberId }: Member) => done(client.member.readmit({ companyId, memberId }));
  return {
    attempt,
    link,
    closeLink: () => setLink(null),
    giveRole: (member, role, told) => give(member, { role }, { role: member.role }, told),
    grant: (member, grants, told) => give(member, { grants }, { grants: member.grants }, told),
    depart: (member) =>
      void attempt.run(async () => {
        await depart(member);
        showToast({
          text: `${member.name} has no access any more.`,
          undo: () => void attempt.run(() => readmit(member)),
        });
      }),
    readmit: (member) =>
      void attempt.run(async () => {
        await readmit(member);
        showToast({ text: `${member.name} has access again.`, undo: () => void attempt.run(() => depart(member)) });
      }),
    makeLink: (member) =>
      void attempt.run(async () => {
        const made = await client.member.resetLink({ companyId, memberId: member.memberId });
        setLink({ name: member.name, link: made.link });
      }),
    reload: async () => {
      await refresh.members();
      attempt.clear();
    },
  };
}
