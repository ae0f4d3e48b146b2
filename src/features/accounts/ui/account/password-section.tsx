import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePassword } from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Section } from '#kit/page/section.tsx';
import { Form } from '../form/form.tsx';
import { FormFoot } from '../form/form-foot.tsx';
import { NewPasswordField } from '../form/new-password-field.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { settled, useAttempt } from '../form/use-attempt.ts';
import css from '../settings/settings.module.css';
import { useMe } from '../use-company.ts';
import { sessionsKey } from './session-section.tsx';

export function PasswordSection() {
  const { email } = useMe();
  const cache = useQueryClient();
  const attempt = useAttempt();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [done, setDone] = useState(false);
  const change = () =>
    attempt.run(async () => {
      setDone(false);
      settled(await changePassword(present, next));
      setPresent('');
      setNext('');
      setDone(true);
      await cache.invalidateQueries({ queryKey: sessionsKey });
    });
  return (
    <Section title="Password" tool>
      <div className={css['read']}>
        <Form label="Change the password" attempt={attempt} onSubmit={change}>
          <FieldRow>
            <TextField
              label="Present password"
              type="password"
              autoComplete="current-password"
              value={present}
              onChange={setPresent}
            />
            <NewPasswordField label="New password" value={next} onChange={setNext} about={{ email }} />
          </FieldRow>
          <ProblemNote problem={attempt.problem} />
          <FormFoot aside={<span role="status">{done ? 'Changed. Everywhere else you were signed out.' : ''}</span>}>
            <Button type="submit" busy={attempt.busy} disabled={present === '' || next === ''}>
              Change password
            </Button>
          </FormFoot>
        </Form>
      </div>
    </Section>
  );
}
