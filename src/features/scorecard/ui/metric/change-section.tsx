import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { showToast } from '#kit/notices/toast-store.ts';
import { Section } from '#kit/page/section.tsx';
import { type Day, dateLabel, yearOf } from '#lib/calendar/day.ts';
import type { DeclaredChange } from '../../contract/scorecard.ts';
import css from './metric.module.css';
import { useDoing } from './metric-query.ts';
import { firstName, type MetricView } from './metric-view.ts';

/** What was changed on purpose: limits start anew from each. */
export function ChangeSection(props: { view: MetricView; changes: readonly DeclaredChange[]; mayForAll: boolean }) {
  const { view, changes, mayForAll } = props;
  const { companyId, today, may, nameOf } = view;
  const attempt = useAttempt();
  const doing = useDoing();
  const withdraw = (change: DeclaredChange) =>
    attempt.run(async () => {
      const which = { companyId, changeId: change.changeId };
      await doing((client) => client.change.withdraw(which));
      const undo = () => doing((client) => client.change.restore(which));
      showToast({ text: 'Declared change withdrawn.', undo: () => void attempt.run(undo) });
    });
  if (changes.length === 0) return null;
  return (
    <Section title="Declared changes" scope="limits start anew from each">
      <ProblemNote problem={attempt.problem} />
      <dl className={css['facts']}>
        {changes.map((change) => [
          <dt key={`${change.changeId}?`}>
            {dateLabel(change.startsOn as Day, yearOf(change.startsOn as Day) !== yearOf(today))}
          </dt>,
          <dd key={change.changeId} className={css['withAct']}>
            <span>
              {change.what}{' '}
              <small className={css['quiet']}>
                {[
                  change.metricId === null && 'whole company',
                  change.declaredBy && firstName(nameOf(change.declaredBy)),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </span>
            {(change.metricId === null ? mayForAll : may.define) && (
              <span className={css['act']}>
                <IconButton icon="undo" label={`Withdraw: ${change.what}`} onClick={() => void withdraw(change)} />
              </span>
            )}
          </dd>,
        ])}
      </dl>
    </Section>
  );
}
