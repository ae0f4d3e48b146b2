import { useState } from 'react';
import { CodeForm } from './code-form.tsx';
import { ForgottenForm } from './forgotten-form.tsx';
import { SignInForm } from './sign-in-form.tsx';

export type SignInStep = 'password' | 'code' | 'forgotten';

/** Signing in, step by step; used wherever somebody must prove who they are. */
export function SignInSteps(props: {
  step: SignInStep;
  onStep: (step: SignInStep) => void;
  onSignedIn: () => void;
  email?: string;
}) {
  const { step, onStep, onSignedIn } = props;
  const [email, setEmail] = useState(props.email ?? '');
  const back = () => onStep('password');
  if (step === 'code') return <CodeForm onSignedIn={onSignedIn} onBack={back} />;
  if (step === 'forgotten') return <ForgottenForm email={email} onEmail={setEmail} onBack={back} />;
  return (
    <SignInForm
      email={email}
      onEmail={setEmail}
      onSignedIn={onSignedIn}
      onCode={() => onStep('code')}
      onForgotten={() => onStep('forgotten')}
    />
  );
}
