import { useState } from 'react';
import * as account from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Form } from '../form/form.tsx';
import { FormFoot } from '../form/form-foot.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { settled, useAttempt } from '../form/use-attempt.ts';

/** The second step: the code of the app, or one of the backup codes where the phone is gone. */
export function CodeForm({ onSignedIn, onBack }: { onSignedIn: () => void; onBack: () => void }) {
  const attempt = useAttempt();
  const [way, setWay] = useState<'app' | 'backup'>('app');
  const [code, setCode] = useState('');
  const submit = () =>
    attempt.run(async () => {
      const text = code.trim();
      settled(
        await (way === 'app' ? account.confirmTwoFactor(text.replaceAll(' ', '')) : account.confirmByBackupCode(text)),
      );
      onSignedIn();
    });
  const other = () => {
    attempt.clear();
    setCode('');
    setWay(way === 'app' ? 'backup' : 'app');
  };
  return (
    <Form key={way} label="Second step" attempt={attempt} onSubmit={submit} starts>
      <TextField
        label={way === 'app' ? 'Code in your app' : 'Backup code'}
        help={way === 'app' ? 'Six digits; a new one every 30 seconds.' : 'One of the ten you kept. Each works once.'}
        value={code}
        onChange={setCode}
        inputMode={way === 'app' ? 'numeric' : 'text'}
        autoComplete="one-time-code"
      />
      <ProblemNote problem={attempt.problem} />
      <FormFoot>
        <Button tone="primary" size="large" type="submit" busy={attempt.busy}>
          Sign in
        </Button>
        <Button tone="quiet" onClick={other}>
          {way === 'app' ? 'Use a backup code' : 'Use the app'}
        </Button>
        <Button tone="quiet" onClick={onBack}>
          Back
        </Button>
      </FormFoot>
    </Form>
  );
}
