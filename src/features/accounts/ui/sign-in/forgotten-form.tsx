import { useState } from 'react';
import { askForReset } from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import { EmailField } from '../form/email-field.tsx';
import { Form } from '../form/form.tsx';
import { FormFoot } from '../form/form-foot.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { settled, useAttempt } from '../form/use-attempt.ts';
import css from './sign-in.module.css';

/** Asks for a link that sets a new password. The answer is the same whether or not the address has an account. */
export function ForgottenForm(props: { email: string; onEmail: (email: string) => void; onBack: () => void }) {
  const { email, onEmail, onBack } = props;
  const attempt = useAttempt();
  const [asked, setAsked] = useState<string | null>(null);
  if (asked !== null) {
    return (
      <>
        <p className={css['words']} role="status">
          If <b>{asked}</b> has an account, its link is on the way by mail. On a server without mail, the link is
          printed in the terminal where Evenkeel runs. It works once, within an hour; until then the old password stays.
        </p>
        <FormFoot>
          <Button size="large" onClick={onBack}>
            Back to signing in
          </Button>
        </FormFoot>
      </>
    );
  }
  const ask = () =>
    attempt.run(async () => {
      settled(await askForReset(email.trim()));
      setAsked(email.trim());
    });
  return (
    <Form label="Ask for a new password" attempt={attempt} onSubmit={ask} starts>
      <EmailField label="E-mail" value={email} onChange={onEmail} autoComplete="username" />
      <ProblemNote problem={attempt.problem} />
      <FormFoot>
        <Button tone="primary" size="large" type="submit" busy={attempt.busy}>
          Send the link
        </Button>
        <Button tone="quiet" onClick={onBack}>
          Back
        </Button>
      </FormFoot>
    </Form>
  );
}
