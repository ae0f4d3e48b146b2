import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '#client/rpc.ts';
import { beginTwoFactor, endTwoFactor } from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { Section } from '#kit/page/section.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { settled, useAttempt } from '../form/use-attempt.ts';
import css from '../settings/settings.module.css';
import { type Factor, SecondFactorSteps } from './second-factor-steps.tsx';

/** A code from an app beside the password. Switching it on or off asks for the password. */
export function SecondFactorSection({ on }: { on: boolean }) {
  const cache = useQueryClient();
  const attempt = useAttempt();
  const [asking, ask] = useState(false);
  const [password, setPassword] = useState('');
  const [factor, setFactor] = useState<Factor | null>(null);
  const refresh = () => cache.invalidateQueries({ queryKey: queries.me.key() });
  const confirm = () =>
    void attempt.run(async () => {
      if (on) {
        settled(await endTwoFactor(password));
        await refresh();
      } else setFactor(settled(await beginTwoFactor(password)));
      ask(false);
    });
  const open = () => {
    setPassword('');
    attempt.clear();
    ask(true);
  };
  return (
    <Section title="Second factor" scope={on ? 'on' : 'off'}>
      {factor ? (
        <SecondFactorSteps
          factor={factor}
          onDone={async () => {
            await refresh();
            setFactor(null);
          }}
          onCancel={() => setFactor(null)}
        />
      ) : (
        <div className={css['row']}>
          <p className={css['words']}>
            {on
              ? 'Signing in asks for your password and for the code your app shows.'
              : 'With it, a stolen password alone lets nobody in: signing in also asks for a code from an app on your phone.'}
          </p>
          <Button tone={on ? 'danger' : 'plain'} onClick={open}>
            {on ? 'Switch off' : 'Switch on'}
          </Button>
        </div>
      )}
      <Dialog
        open={asking}
        title={on ? 'Switch the second factor off' : 'Switch a second factor on'}
        consequence={
          on ? 'From then on the password alone lets somebody in.' : 'Nothing changes before the app’s first code fits.'
        }
        confirm={on ? 'Switch off' : 'Go on'}
        tone={on ? 'danger' : 'primary'}
        ready={password !== ''}
        busy={attempt.busy}
        onConfirm={confirm}
        onClose={() => ask(false)}
      >
        <TextField
          label="Your password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          data-autofocus
        />
        <ProblemNote problem={attempt.problem} />
      </Dialog>
    </Section>
  );
}
