import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { signIn } from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { Entrance } from './entrance/entrance.tsx';
import { Onward } from './entrance/onward.tsx';
import { SampleList } from './entrance/sample-list.tsx';
import css from './first-run.module.css';
import { companyDraft } from './form/company-draft.ts';
import { CompanyFields, companyFieldNames } from './form/company-fields.tsx';
import { EmailField } from './form/email-field.tsx';
import { Form } from './form/form.tsx';
import { FormFoot } from './form/form-foot.tsx';
import { NewPasswordField } from './form/new-password-field.tsx';
import { ProblemNote } from './form/problem-note.tsx';
import { settled, useAttempt } from './form/use-attempt.ts';

export interface FirstRunProps {
  /** Anybody on the network reaches this page: the code printed in the terminal is asked for. */
  codeNeeded: boolean;
  onReady: () => void;
  onSample: (companyId: CompanyId) => void;
}

export function FirstRunPage({ codeNeeded, onReady, onSample }: FirstRunProps) {
  const [code, setCode] = useState('');
  return (
    <Entrance
      wide
      title="Set up your company, or look around in a sample first."
      lead="Three minutes to set up. Then add the numbers you look at every week, and see each of them on or off its goal."
    >
      <div className={css['columns']}>
        <section aria-labelledby="set-up">
          <h2 id="set-up" className={css['head']}>
            Set up my company
          </h2>
          <SetUp codeNeeded={codeNeeded} onReady={onReady} code={code} onCode={setCode} />
        </section>
        <div className={css['beside']}>
          <SampleList code={code} onOpened={onSample} />
          <section>
            <h2>Coming from an old server?</h2>
            <p className={css['words']}>Bring everything back from a backup instead; its accounts come along.</p>
            <p className={css['code']}>bin/evenkeel restore my-backup</p>
          </section>
        </div>
      </div>
    </Entrance>
  );
}

const personFields = ['personName', 'email', 'password'];

interface SetUpProps extends Pick<FirstRunProps, 'codeNeeded' | 'onReady'> {
  /** Asked for once, for setting up and for the samples beside it. */
  code: string;
  onCode: (code: string) => void;
}

function SetUp({ codeNeeded, onReady, code, onCode }: SetUpProps) {
  const attempt = useAttempt();
  const [company, setCompany] = useState(companyDraft);
  const [person, setPerson] = useState({ name: '', email: '', password: '' });
  const wrongCode = codeNeeded && attempt.problem?.code === 'FORBIDDEN' ? attempt.problem.message : undefined;
  const errors = attempt.problem?.fields ?? {};
  const begin = () =>
    attempt.run(async () => {
      await client.setup.begin({ ...(codeNeeded ? { code } : {}), person, company });
      settled(await signIn(person.email, person.password));
      onReady();
    });
  return (
    <Form label="Set up my company" attempt={attempt} onSubmit={begin} starts>
      {codeNeeded && (
        <TextField
          label="Code from the terminal"
          value={code}
          onChange={onCode}
          error={wrongCode}
          help="Eight digits, printed where Evenkeel was started. They keep strangers from becoming the owner."
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      )}
      <CompanyFields draft={company} onChange={setCompany} errors={errors} />
      <TextField
        label="Your name"
        value={person.name}
        onChange={(name) => setPerson({ ...person, name })}
        error={errors['personName']}
        autoComplete="name"
      />
      <FieldRow>
        <EmailField
          label="Your e-mail"
          value={person.email}
          onChange={(email) => setPerson({ ...person, email })}
          error={errors['email']}
          autoComplete="username"
        />
        <NewPasswordField
          value={person.password}
          onChange={(password) => setPerson({ ...person, password })}
          about={{ email: person.email, companyName: company.name }}
          error={errors['password']}
        />
      </FieldRow>
      {!wrongCode && <ProblemNote problem={attempt.problem} shown={[...companyFieldNames, ...personFields]} />}
      {attempt.problem?.code === 'GONE' && <Onward href="/sign-in">Go to signing in</Onward>}
      <FormFoot aside="everything here can be changed later">
        <Button tone="primary" size="large" type="submit" hint="mod+Enter" busy={attempt.busy}>
          Set up my company
        </Button>
      </FormFoot>
    </Form>
  );
}
