import { useState } from 'react';
import { setPassword } from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import { Entrance } from './entrance/entrance.tsx';
import { Onward } from './entrance/onward.tsx';
import { Form } from './form/form.tsx';
import { FormFoot } from './form/form-foot.tsx';
import { NewPasswordField } from './form/new-password-field.tsx';
import { ProblemNote } from './form/problem-note.tsx';
import { settled, useAttempt } from './form/use-attempt.ts';

/** Where the link for a new password leads. */
export function ResetPage({ token }: { token: string | null }) {
  const attempt = useAttempt();
  const [password, setNew] = useState('');
  const [done, setDone] = useState(false);
  if (token === null) {
    return (
      <Entrance
        title="This link is not whole."
        lead="Copy all of it from the mail, or ask for a new one where you sign in."
      >
        <Onward href="/sign-in">Go to signing in</Onward>
      </Entrance>
    );
  }
  if (done) {
    return (
      <Entrance
        title="Your new password is set."
        lead="Everywhere you were signed in has been signed out, so that nobody else stays in."
      >
        <Onward href="/sign-in">Go to signing in</Onward>
      </Entrance>
    );
  }
  const submit = () =>
    attempt.run(async () => {
      settled(await setPassword(token, password));
      setDone(true);
    });
  return (
    <Entrance title="Choose a new password." lead="It signs you out everywhere else. The link works once.">
      <Form label="Choose a new password" attempt={attempt} onSubmit={submit} starts>
        <NewPasswordField label="New password" value={password} onChange={setNew} about={{ email: '' }} />
        <ProblemNote problem={attempt.problem} />
        <FormFoot>
          <Button tone="primary" size="large" type="submit" busy={attempt.busy}>
            Set password
          </Button>
        </FormFoot>
      </Form>
    </Entrance>
  );
}
