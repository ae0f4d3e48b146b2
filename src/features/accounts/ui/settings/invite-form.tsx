import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { CopyField } from '#kit/fields/copy-field.tsx';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import { can } from '../../model/permission.ts';
import { type Role, roleName, roles } from '../../model/role.ts';
import { EmailField } from '../form/email-field.tsx';
import { Form } from '../form/form.tsx';
import { FormFoot } from '../form/form-foot.tsx';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useCompany, useWords } from '../use-company.ts';
import { useRefresh } from '../use-refresh.ts';
import css from './settings.module.css';

interface Made {
  readonly email: string;
  readonly link: string;
  readonly mailed: boolean;
}

/** Makes a link that lets one person in. It is shown this once, also where it was mailed. */
export function InviteForm({ companyId }: { companyId: CompanyId }) {
  const { me, teams } = useCompany(companyId);
  const words = useWords(companyId);
  const attempt = useAttempt();
  const refresh = useRefresh(companyId);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [into, setInto] = useState<readonly TeamId[]>(me.role === 'leader' ? me.teamIds.slice(0, 1) : []);
  const [made, setMade] = useState<Made | null>(null);
  const offered = roles.filter((one) => can(me, 'invite', { targetRole: one, ownTeam: true }));
  const open = teams.filter(({ teamId }) => me.role !== 'leader' || me.teamIds.includes(teamId));
  const invite = () =>
    attempt.run(async () => {
      const { invitation, link, mailed } = await client.invitation.invite({
        companyId,
        email,
        role,
        teamIds: [...into],
      });
      setMade({ email: invitation.email, link, mailed });
      setEmail('');
      await refresh.invitations();
    });
  return (
    <Section title="Invite somebody" tool>
      <div className={css['read']}>
        <Form label="Invite somebody" attempt={attempt} onSubmit={invite}>
          <FieldRow>
            <EmailField
              label="E-mail"
              value={email}
              onChange={setEmail}
              error={attempt.problem?.fields['email']}
              autoComplete="off"
            />
            <SelectField
              label="Role"
              options={offered.map((one) => ({ value: one, label: roleName(one, words) }))}
              value={role}
              onChange={(value) => setRole(value as Role)}
            />
          </FieldRow>
          <fieldset className={css['ticks']}>
            <legend>Into teams</legend>
            {open.map(({ teamId, name }) => (
              <CheckBox
                key={teamId}
                checked={into.includes(teamId)}
                onChange={(on) => setInto(on ? [...into, teamId] : into.filter((one) => one !== teamId))}
              >
                {name}
              </CheckBox>
            ))}
          </fieldset>
          <ProblemNote problem={attempt.problem} shown={['email']} />
          <FormFoot>
            <Button tone="primary" type="submit" busy={attempt.busy}>
              Invite
            </Button>
          </FormFoot>
        </Form>
        {made && (
          <div className={css['apart']} role="status">
            <CopyField
              label={`Link for ${made.email}`}
              value={made.link}
              help={
                made.mailed
                  ? 'Sent by mail as well. Works once, for 14 days.'
                  : 'Not mailed, since no mail server is set: hand it on yourself. Works once, for 14 days.'
              }
            />
          </div>
        )}
      </div>
    </Section>
  );
}
