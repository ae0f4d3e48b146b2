import { useState } from 'react';
import { Entrance } from './entrance/entrance.tsx';
import { type SignInStep, SignInSteps } from './sign-in/sign-in-steps.tsx';

const titles: Readonly<Record<SignInStep, string>> = {
  password: 'Sign in.',
  code: 'One more step: your second factor.',
  forgotten: 'Set a new password by a link.',
};

export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const [step, setStep] = useState<SignInStep>('password');
  return (
    <Entrance title={titles[step]}>
      <SignInSteps step={step} onStep={setStep} onSignedIn={onSignedIn} />
    </Entrance>
  );
}
