import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { Section } from '#kit/page/section.tsx';
import type { Company } from '../../contract/company.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import css from './settings.module.css';

/** Nothing brings a company back but a backup: its name must be typed. */
export function DeleteCompany(props: { company: Company; people: number; onDeleted: () => void }) {
  const { company, people, onDeleted } = props;
  const [asking, ask] = useState(false);
  const [typed, type] = useState('');
  const attempt = useAttempt();
  const remove = () =>
    void attempt.run(async () => {
      await client.company.remove({ companyId: company.companyId, name: typed });
      onDeleted();
    });
  const lost = people === 1 ? 'you lose' : `${people} people lose`;
  return (
    <Section title="Delete this company" tool>
      <div className={css['row']}>
        <p className={css['words']}>Everything in it goes, and {lost} access at once.</p>
        <Button
          tone="danger"
          onClick={() => {
            type('');
            attempt.clear();
            ask(true);
          }}
        >
          Delete
        </Button>
      </div>
      <Dialog
        open={asking}
        title={`Delete ${company.name}`}
        consequence={`Its numbers, people and history go, and ${lost} access. Only a backup brings it back. Your account and your other companies stay.`}
        confirm="Delete"
        tone="danger"
        ready={typed.trim() === company.name}
        busy={attempt.busy}
        onConfirm={remove}
        onClose={() => ask(false)}
      >
        <TextField
          label={`Type “${company.name}” to go on`}
          value={typed}
          onChange={type}
          error={attempt.problem?.fields['name']}
          autoComplete="off"
          data-autofocus
        />
        <ProblemNote problem={attempt.problem} shown={['name']} />
      </Dialog>
    </Section>
  );
}
