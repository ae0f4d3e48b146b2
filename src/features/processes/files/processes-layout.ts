import { checked, within } from '#lib/columns/row-check.ts';
import { readShare } from '#lib/columns/amount.ts';
import { layoutOf, type RowProblem } from '#lib/layout.ts';
import { err, ok, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import type { Template } from '#lib/template.ts';
import type { ProcessRecord } from '../model/process-record.ts';

interface Followed {
  readonly followed: number | null;
  readonly checks: number | null;
}

/** `17 of 20`, `17/20`, `85 %` or `0.85`. */
function followedBy(text: string): Result<Followed, RowProblem> {
  const [, passed, of] = /^(\d{1,6})\s*(?:of|\/)\s*(\d{1,6})$/i.exec(text) ?? [];
  const [good, checks] = [Number(passed), Number(of)];
  if (of !== undefined && checks > 0 && good <= checks) return ok({ followed: good / checks, checks });
  const share = readShare({ cell: text, decimal: /^\d+,\d+/.test(text) ? 'comma' : 'point' });
  const message = `${quoted(text)} is no share of checks. Write it as 17 of 20, or 85 %.`;
  return of === undefined && share.ok
    ? ok({ followed: share.value, checks: null })
    : err({ code: 'no-share', column: 'followed', message });
}

/** `processes.csv`: one row for each way of working. */
export const processesLayout = layoutOf({
  name: 'processes',
  holds: 'process',
  columns: {
    process: { headers: ['process'], kind: 'text', required: 'value' },
    department: { headers: ['department'], kind: 'text' },
    owner: { headers: ['owner'], kind: 'text' },
    can_run: { headers: ['can_run'], kind: 'text', required: 'header' },
    documented: { headers: ['documented'], kind: 'yes-no' },
    followed: { headers: ['followed'], kind: 'text' },
    metric: { headers: ['metric'], kind: 'text' },
    reviewed_on: { headers: ['reviewed_on'], kind: 'day' },
  },
  row: ({ process, department, owner, can_run, documented, followed: text, metric, reviewed_on }) => {
    const followed = text === null ? ok<Followed>({ followed: null, checks: null }) : followedBy(text);
    if (!followed.ok) return followed;
    const canRun = (can_run ?? '').split(';').flatMap((name) => name.trim() || []);
    return checked<ProcessRecord>(
      {
        holds: 'process',
        process,
        department,
        owner,
        canRun,
        documented,
        ...followed.value,
        metric,
        reviewedOn: reviewed_on,
      },
      within(0, 1, { followed: followed.value.followed }),
    );
  },
});

export const processesTemplate: Template = {
  kind: 'processes',
  header: Object.keys(processesLayout.columns),
  examples: [
    ['Estimate a job', 'Sales', 'Ann Lee', 'Ann Lee; Ben Ortiz', 'yes', '17 of 20', 'Estimates sent', '2026-08-03'],
    ['Order paint', 'Delivery', 'Ann Lee', 'Ann Lee', 'no', '', '', ''],
  ],
};
