import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { signIn } from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Form } from '../form/form.tsx';
import { FormFoot } from '../form/form-foot.tsx';
import { NewPasswordField } from '../form/new-password-field.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { settled, useAttempt } from '../form/use-attempt.ts';
import type { Joining } from './joining.ts';

/** Nobody has this address yet: an account is made while joining. */
export function JoinByAccount({ secret, onJoined, email }: Joining & { email: string }) {
  const attempt = useAttempt();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const errors = attempt.problem?.fields ?? {};
  const join = () =>
    attempt.run(async () => {
      const { companyId } = await client.invitation.accept({ secret, newAccount: { name, password } });
      settled(await signIn(email, password));
      onJoined(companyId);
    });
  return (
    <Form label="Make an account and join" attempt={attempt} onSubmit={join} starts>
      <TextField label="Your name" value={name} onChange={setName} error={errors['name']} autoComplete="name" />
      <TextField
        label="E-mail"
        type="email"
        value={email}
        onChange={() => undefined}
        readOnly
        autoComplete="username"
      />
      <NewPasswordField value={password} onChange={setPassword} about={{ email }} error={errors['password']} />
      <ProblemNote problem={attempt.problem} shown={['name', 'password']} />
      <FormFoot>
        <Button tone="primary" size="large" type="submit" busy={attempt.busy}>
          Join
        </Button>
      </FormFoot>
    </Form>
  );
}
