import { useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { showToast } from '#kit/notices/toast-store.ts';
import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Words } from '#features/accounts/model/words.ts';
import type { TreeMetric } from '../../contract/scorecard.ts';
import { wayDownWords } from '../../model/tree/way-down.ts';
import { setDrive } from '../metric/drive.ts';
import { DriveDialog } from '../metric/drive-dialog.tsx';
import { useDoing } from '../metric/metric-query.ts';
import css from './tree.module.css';
import { StepList, stepsBelow, type TreeGround } from './tree-list.tsx';

/** From one metric down to what moves it, and the links that may be added or ended there. */
export function WayDownSection(
  props: TreeGround & {
    companyId: CompanyId;
    from: TreeMetric;
    /** Those of other scorecards too. */
    all: readonly TreeMetric[];
    words: Words;
    mayDefine: (metric: TreeMetric) => boolean;
    onClose: () => void;
  },
) {
  const { companyId, from, all, words, mayDefine, onClose, ...ground } = props;
  const [adding, add] = useState(false);
  const attempt = useAttempt();
  const doing = useDoing();
  // The way down leads to whatever moves it, on other scorecards too.
  const steps = stepsBelow(all, from);
  const end = (driver: TreeMetric) =>
    attempt.run(async () => {
      const drive = { driverId: driver.metricId, drivenId: from.metricId };
      await doing((client) => setDrive(client, companyId, drive, false));
      const undo = () => doing((client) => setDrive(client, companyId, drive, true));
      showToast({ text: `${driver.title} no longer moves ${from.title}.`, undo: () => void attempt.run(undo) });
    });
  return (
    <Section
      title={`What moves ${from.title}`}
      first
      actions={<IconButton icon="close" label="Show all again" onClick={onClose} />}
    >
      <p>{wayDownWords(steps)}</p>
      <ProblemNote problem={attempt.problem} />
      <StepList
        steps={steps}
        label={`What moves ${from.title}`}
        actOf={(driver) =>
          mayDefine(driver) &&
          driver.drives.includes(from.metricId) && (
            <IconButton icon="close" label={`End the link with ${driver.title}`} onClick={() => void end(driver)} />
          )
        }
        {...ground}
        metrics={all}
      />
      <p className={css['acts']}>
        {all.some(mayDefine) && (
          <Button icon="add" keys="l" does="link with another one" onClick={() => add(true)}>
            Link
          </Button>
        )}
        <Link href={ground.hrefOf(from.metricId)}>{`Open ${from.title}`}</Link>
      </p>
      {adding && (
        <DriveDialog
          companyId={companyId}
          metric={from}
          tree={all}
          mayDefine={mayDefine}
          words={words}
          onClose={() => add(false)}
        />
      )}
    </Section>
  );
}
