import { useState } from 'react';
import { signIn } from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { EmailField } from '../form/email-field.tsx';
import { Form } from '../form/form.tsx';
import { FormFoot } from '../form/form-foot.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { settled, useAttempt } from '../form/use-attempt.ts';
import { passkeysWork, signInWithPasskey } from './passkey.ts';

/** Address and password, or a passkey. `onCode` is called when the account asks for a code as well. */
export function SignInForm(props: {
  email: string;
  onEmail: (email: string) => void;
  onSignedIn: () => void;
  onCode: () => void;
  onForgotten: () => void;
}) {
  const attempt = useAttempt();
  const { email } = props;
  const [password, setPassword] = useState('');
  const submit = () =>
    attempt.run(async () => {
      const answer = settled(await signIn(email.trim(), password));
      if (answer?.twoFactorRedirect) props.onCode();
      else props.onSignedIn();
    });
  const byPasskey = () =>
    attempt.run(async () => {
      settled(await signInWithPasskey());
      props.onSignedIn();
    });
  return (
    <Form label="Sign in" attempt={attempt} onSubmit={submit} starts>
      <EmailField label="E-mail" value={email} onChange={props.onEmail} autoComplete="username" />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <ProblemNote problem={attempt.problem} />
      <FormFoot>
        <Button tone="primary" size="large" type="submit" busy={attempt.busy}>
          Sign in
        </Button>
        {passkeysWork() && (
          <Button size="large" icon="key" disabled={attempt.busy} onClick={byPasskey}>
            Use a passkey
          </Button>
        )}
        <Button tone="quiet" onClick={props.onForgotten}>
          Forgotten password?
        </Button>
      </FormFoot>
    </Form>
  );
}
