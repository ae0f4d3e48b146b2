import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, queries } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { CopyField } from '#kit/fields/copy-field.tsx';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { TokenAccess } from '../../model/token.ts';
import { Form } from '../form/form.tsx';
import { FormFoot } from '../form/form-foot.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import css from '../settings/settings.module.css';
import { useMe } from '../use-company.ts';

const accesses = [
  { value: 'read', label: 'read only' },
  { value: 'write', label: 'read and write' },
];
const spans = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '366', label: 'one year' },
];

/** Makes a token; its text is shown this once. */
export function TokenForm({ companyId }: { companyId: CompanyId }) {
  const { companies } = useMe();
  const cache = useQueryClient();
  const attempt = useAttempt();
  const [name, setName] = useState('');
  const [access, setAccess] = useState<TokenAccess>('read');
  const [days, setDays] = useState('90');
  const [chosen, choose] = useState<readonly CompanyId[]>([companyId]);
  const [made, setMade] = useState<{ name: string; text: string } | null>(null);
  const errors = attempt.problem?.fields ?? {};
  const make = () =>
    attempt.run(async () => {
      const draft = { name, access, companyIds: [...chosen], days: Number(days) };
      const { token, text } = await client.token.make(draft);
      setMade({ name: token.name, text });
      setName('');
      await cache.invalidateQueries({ queryKey: queries.token.key() });
    });
  return (
    <Section title="Make a token" first tool>
      <div className={css['read']}>
        <Form label="Make a token" attempt={attempt} onSubmit={make}>
          <TextField
            label="What it is for"
            value={name}
            onChange={setName}
            error={errors['name']}
            placeholder="Nightly export"
            autoComplete="off"
          />
          <FieldRow>
            <SelectField
              label="It may"
              options={accesses}
              value={access}
              onChange={(value) => setAccess(value as TokenAccess)}
              error={errors['access']}
            />
            <SelectField label="It ends after" options={spans} value={days} onChange={setDays} error={errors['days']} />
          </FieldRow>
          {companies.length > 1 && (
            <fieldset className={css['ticks']}>
              <legend>In</legend>
              {companies.map((one) => (
                <CheckBox
                  key={one.companyId}
                  checked={chosen.includes(one.companyId)}
                  onChange={(on) =>
                    choose(on ? [...chosen, one.companyId] : chosen.filter((id) => id !== one.companyId))
                  }
                >
                  {one.name}
                </CheckBox>
              ))}
            </fieldset>
          )}
          <ProblemNote problem={attempt.problem} shown={['name', 'access', 'days']} />
          <FormFoot>
            <Button tone="primary" type="submit" busy={attempt.busy} disabled={chosen.length === 0}>
              Make token
            </Button>
          </FormFoot>
        </Form>
        {made && (
          <div className={css['apart']} role="status">
            <CopyField
              label={`Token “${made.name}”`}
              value={made.text}
              help="Shown this once: only its print is kept. Copy it to where it is used."
            />
          </div>
        )}
      </div>
    </Section>
  );
}
