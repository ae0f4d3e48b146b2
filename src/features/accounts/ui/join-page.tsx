import { useQuery } from '@tanstack/react-query';
import { problemOf } from '#client/problem.ts';
import { queries } from '#client/rpc.ts';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { roleName } from '../model/role.ts';
import { Entrance } from './entrance/entrance.tsx';
import { Onward } from './entrance/onward.tsx';
import { JoinAsMe } from './join/join-as-me.tsx';
import { JoinByAccount } from './join/join-by-account.tsx';
import { JoinBySignIn } from './join/join-by-sign-in.tsx';

const article = (word: string) => (/^[aeiou]/iu.test(word) ? 'an' : 'a');

/** Where the link of an invitation leads. */
export function JoinPage({ secret, onJoined }: { secret: string; onJoined: (companyId: CompanyId) => void }) {
  const invitation = useQuery({ ...queries.invitation.inspect.queryOptions({ input: { secret } }), retry: false });
  const me = useQuery({ ...queries.me.read.queryOptions(), retry: false });
  if (invitation.isPending || me.isPending) {
    return (
      <Entrance title="An invitation.">
        <LoadingLines label="Reading the invitation" />
      </Entrance>
    );
  }
  if (invitation.isError) {
    const { code, message } = problemOf(invitation.error);
    return (
      <Entrance
        title={code === 'UNREACHABLE' ? 'The invitation could not be read.' : 'This link lets nobody in.'}
        lead={message}
      >
        <Onward href="/sign-in">Go to signing in</Onward>
      </Entrance>
    );
  }
  const { companyName, email, role, invitedBy, accountExists } = invitation.data;
  const signedOut = me.isError && problemOf(me.error).code === 'SIGNED_OUT';
  const joining = { secret, onJoined };
  return (
    <Entrance
      title={`Join ${companyName} as ${role === 'owner' ? 'the' : article(role)} ${roleName(role)}.`}
      lead={`${invitedBy} invites ${email}. The link works once.`}
    >
      {me.data && <JoinAsMe {...joining} me={me.data} invited={email} />}
      {signedOut && accountExists && <JoinBySignIn {...joining} email={email} />}
      {signedOut && !accountExists && <JoinByAccount {...joining} email={email} />}
      {me.isError && !signedOut && <p role="alert">{problemOf(me.error).message}</p>}
    </Entrance>
  );
}
