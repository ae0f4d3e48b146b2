import { client } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { wholeSample } from '../model/sample.ts';
import { ProblemNote } from './form/problem-note.tsx';
import { useAttempt } from './form/use-attempt.ts';
import css from './sample-line.module.css';
import { useCompany, useMe } from './use-company.ts';

/** Above every page of a sample: what it is, how it goes away, and where the real thing begins. */
export function SampleLine(props: {
  companyId: CompanyId;
  /** `left`: how many companies the person is still in. */
  onDeleted: (left: number) => void | Promise<void>;
  onSetUp: () => void | Promise<void>;
}) {
  const { companyId, onDeleted, onSetUp } = props;
  const { sample, me } = useCompany(companyId);
  const { companies } = useMe();
  const attempt = useAttempt();
  if (sample === null) return null;
  const whole = wholeSample(companies, { sample, role: me.role });
  const remove = () =>
    attempt.run(async () => {
      const { removed } = await client.sample.remove({ companyId });
      await onDeleted(companies.length - removed);
    });
  const words = whole.length === 0 ? 'Invented people, invented numbers.' : 'Yours to change; gone when you delete it.';
  return (
    <aside className={css['line']} aria-label="About this sample">
      <p className={css['words']}>
        <b>This is a sample.</b> {words}
        {whole.length > 1 && ` Its ${whole.length} companies go together.`}
      </p>
      <div className={css['actions']}>
        {whole.length > 0 && (
          <Button busy={attempt.busy} onClick={() => void remove()}>
            Delete the sample
          </Button>
        )}
        <Button onClick={() => void onSetUp()}>Set up my company</Button>
      </div>
      <ProblemNote problem={attempt.problem} />
    </aside>
  );
}
