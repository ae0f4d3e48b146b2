import { lazy, Suspense, useState } from 'react';
import { confirmTwoFactor } from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import { CopyField } from '#kit/fields/copy-field.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Form } from '../form/form.tsx';
import { FormFoot } from '../form/form-foot.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { settled, useAttempt } from '../form/use-attempt.ts';
import css from './account.module.css';

export interface Factor {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }));

/** Scan, keep the backup codes, type the first code. Only then is it on. */
export function SecondFactorSteps(props: { factor: Factor; onDone: () => void | Promise<void>; onCancel: () => void }) {
  const { factor, onDone, onCancel } = props;
  const attempt = useAttempt();
  const [code, setCode] = useState('');
  const key = new URL(factor.totpURI).searchParams.get('secret') ?? '';
  const confirm = () =>
    attempt.run(async () => {
      settled(await confirmTwoFactor(code.replaceAll(' ', '')));
      await onDone();
    });
  return (
    <div className={css['factor']}>
      <div>
        <h3>1. Scan this with the app</h3>
        <div className={css['scan']}>
          <Suspense>
            <QrCode text={factor.totpURI} label="Code to scan with an authenticator app" />
          </Suspense>
        </div>
      </div>
      <div>
        <CopyField label="Or type this key into it" value={key} />
        <h3 className={css['step']}>2. Keep these {factor.backupCodes.length} backup codes</h3>
        <p className={css['words']}>Each lets you in once where the phone is gone. They are shown only now.</p>
        <ul className={css['codes']}>
          {factor.backupCodes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <CopyField label="All of them" value={factor.backupCodes.join(' ')} />
        <h3 className={css['step']}>3. Type the code the app shows</h3>
        <Form label="Switch the second factor on" attempt={attempt} onSubmit={confirm}>
          <TextField
            label="Code"
            value={code}
            onChange={setCode}
            inputMode="numeric"
            autoComplete="one-time-code"
            help="Six digits."
          />
          <ProblemNote problem={attempt.problem} />
          <FormFoot>
            <Button tone="primary" type="submit" busy={attempt.busy} disabled={code.trim() === ''}>
              Switch on
            </Button>
            <Button tone="quiet" onClick={onCancel}>
              Cancel
            </Button>
          </FormFoot>
        </Form>
      </div>
    </div>
  );
}
