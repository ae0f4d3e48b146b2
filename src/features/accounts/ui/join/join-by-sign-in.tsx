import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import css from '../sign-in/sign-in.module.css';
import { type SignInStep, SignInSteps } from '../sign-in/sign-in-steps.tsx';
import type { Joining } from './joining.ts';

/** The address invited has an account already: proving it joins. */
export function JoinBySignIn({ secret, onJoined, email }: Joining & { email: string }) {
  const [step, setStep] = useState<SignInStep>('password');
  const attempt = useAttempt();
  const join = () =>
    void attempt.run(async () => {
      const { companyId } = await client.invitation.accept({ secret });
      onJoined(companyId);
    });
  return (
    <>
      <p className={css['words']}>There is an account for this address. Sign in with it to join.</p>
      <ProblemNote problem={attempt.problem} />
      <SignInSteps step={step} onStep={setStep} onSignedIn={join} email={email} />
    </>
  );
}
