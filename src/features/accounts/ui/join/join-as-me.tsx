import { useQueryClient } from '@tanstack/react-query';
import { client } from '#client/rpc.ts';
import { signOut } from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import type { Me } from '../../contract/person.ts';
import { FormFoot } from '../form/form-foot.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { settled, useAttempt } from '../form/use-attempt.ts';
import css from '../sign-in/sign-in.module.css';
import type { Joining } from './joining.ts';

/** Somebody who is signed in joins as who they are, even if the invitation went to another of their addresses. */
export function JoinAsMe({ secret, onJoined, me, invited }: Joining & { me: Me; invited: string }) {
  const attempt = useAttempt();
  const queryClient = useQueryClient();
  const join = () =>
    attempt.run(async () => {
      const { companyId } = await client.invitation.accept({ secret });
      onJoined(companyId);
    });
  const leave = () =>
    attempt.run(async () => {
      settled(await signOut());
      queryClient.clear();
      globalThis.location.reload();
    });
  return (
    <>
      <p className={css['words']}>
        You are signed in as <b>{me.name}</b>, {me.email}.
        {me.email !== invited &&
          ' The invitation went to another address; joining with this account is fine if both are yours.'}
      </p>
      <ProblemNote problem={attempt.problem} />
      <FormFoot>
        <Button tone="primary" size="large" busy={attempt.busy} onClick={join}>
          {`Join as ${me.name}`}
        </Button>
        <Button tone="quiet" disabled={attempt.busy} onClick={leave}>
          Use another account
        </Button>
      </FormFoot>
    </>
  );
}
