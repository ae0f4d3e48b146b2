import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, queries } from '#client/rpc.ts';
import { signIn } from '#client/sign-in.ts';
import { Button } from '#kit/controls/button.tsx';
import { CompanyMark } from '#kit/marks/company-mark.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { settled, useAttempt } from '../form/use-attempt.ts';
import css from './sample-list.module.css';

/** Companies of invented people, opened with one key each. `code` is what was typed where the terminal's is asked for. */
export function SampleList(props: { code?: string; onOpened: (companyId: CompanyId) => void | Promise<void> }) {
  const { code, onOpened } = props;
  const { data: samples } = useSuspenseQuery(queries.sample.list.queryOptions());
  const attempt = useAttempt();
  const [opening, setOpening] = useState('');
  const open = (sample: string) => {
    setOpening(sample);
    void attempt.run(async () => {
      const opened = await client.sample.open({ sample, ...(code ? { code } : {}) });
      if (opened.signIn) settled(await signIn(opened.signIn.email, opened.signIn.password));
      await onOpened(opened.companyId);
    });
  };
  return (
    <section className={css['samples']}>
      <h2 className={css['head']}>Open a sample</h2>
      <p className={css['words']}>Real size, invented people. Yours to change; gone when you delete it.</p>
      <ul>
        {samples.map((sample, place) => (
          <li key={sample.id} className={css['sample']}>
            <CompanyMark id={sample.id} name={sample.name} />
            <b>{sample.name}</b>
            <Button
              keys={String(place + 1)}
              does={`open ${sample.name}`}
              busy={attempt.busy && opening === sample.id}
              disabled={attempt.busy}
              onClick={() => open(sample.id)}
            >
              Open<span className="ek-unseen"> {sample.name}</span>
            </Button>
            <small>{sample.detail}</small>
          </li>
        ))}
      </ul>
      <ProblemNote problem={attempt.problem} />
    </section>
  );
}
