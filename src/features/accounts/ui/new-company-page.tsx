import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { Link } from '#kit/page/link.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { Entrance } from './entrance/entrance.tsx';
import { SampleList } from './entrance/sample-list.tsx';
import { companyDraft } from './form/company-draft.ts';
import { CompanyFields, companyFieldNames } from './form/company-fields.tsx';
import { Form } from './form/form.tsx';
import { FormFoot } from './form/form-foot.tsx';
import { ProblemNote } from './form/problem-note.tsx';
import { useAttempt } from './form/use-attempt.ts';
import { useMe } from './use-company.ts';

export function NewCompanyPage({ onFounded }: { onFounded: (companyId: CompanyId) => void | Promise<void> }) {
  const { companies } = useMe();
  const attempt = useAttempt();
  const [draft, setDraft] = useState(companyDraft);
  const found = () =>
    attempt.run(async () => {
      const { companyId } = await client.company.create(draft);
      await onFounded(companyId);
    });
  const others = companies.length === 1 ? '1 company' : `${companies.length} companies`;
  return (
    <Entrance
      title={companies.length === 0 ? 'You are in no company yet. Set one up.' : 'Set up another company.'}
      lead={
        companies.length === 0
          ? 'Or open the link of an invitation, if somebody sent you one.'
          : `You are in ${others}. A new one is kept apart, and you become its owner.`
      }
    >
      <Form label="Set up a company" attempt={attempt} onSubmit={found} starts>
        <CompanyFields draft={draft} onChange={setDraft} errors={attempt.problem?.fields ?? {}} />
        <ProblemNote problem={attempt.problem} shown={companyFieldNames} />
        <FormFoot aside={companies.length > 0 ? <Link href="/">Back</Link> : null}>
          <Button tone="primary" size="large" type="submit" hint="mod+Enter" busy={attempt.busy}>
            Set up the company
          </Button>
        </FormFoot>
      </Form>
      <SampleList onOpened={onFounded} />
    </Entrance>
  );
}
