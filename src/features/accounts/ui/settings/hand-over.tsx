import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { FormFoot } from '../form/form-foot.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useCompany, useMembers, useWords } from '../use-company.ts';
import { useRefresh } from '../use-refresh.ts';
import css from './settings.module.css';

/** The owner makes somebody else the owner. Only the new owner can take that back, so it is asked. */
export function HandOver({ companyId }: { companyId: CompanyId }) {
  const { me, name } = useCompany(companyId);
  const words = useWords(companyId);
  const others = useMembers(companyId).filter((one) => one.departedAt === null && one.memberId !== me.memberId);
  const [to, setTo] = useState<MemberId | null>(null);
  const [asking, ask] = useState(false);
  const attempt = useAttempt();
  const refresh = useRefresh(companyId);
  const next = others.find(({ memberId }) => memberId === to);
  const handOver = async () => {
    if (!next) return;
    await attempt.run(async () => {
      await client.company.transfer({ companyId, to: next.memberId });
      await Promise.all([refresh.members(), refresh.company()]);
    });
    ask(false);
  };
  return (
    <Section title="Hand over" tool>
      <div className={css['read']}>
        {others.length === 0 ? (
          <p className={css['words']}>
            {words.fill('You are the only one here. Invite somebody first; then you can make them the {owner}.')}
          </p>
        ) : (
          <>
            <SelectField
              label={words.fill('Next {owner}')}
              options={others.map((one) => ({ value: one.memberId, label: one.name }))}
              value={to}
              onChange={(value) => setTo(value as MemberId)}
              placeholder="Choose a member"
              error={attempt.problem?.fields['to']}
            />
            <ProblemNote problem={attempt.problem} shown={['to']} />
            <FormFoot>
              <Button disabled={!next} onClick={() => ask(true)}>
                Hand over
              </Button>
            </FormFoot>
          </>
        )}
      </div>
      <Dialog
        open={asking}
        title={`Hand ${name} over to ${next?.name ?? ''}`}
        consequence={words.fill(
          `${next?.name ?? ''} becomes the {owner} and you an {operator}. Only the new {owner} can take that back.`,
        )}
        confirm="Hand over"
        busy={attempt.busy}
        onConfirm={() => void handOver()}
        onClose={() => ask(false)}
      />
    </Section>
  );
}
