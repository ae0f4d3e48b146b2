import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { Metric } from '../../contract/metric.ts';
import type { Row } from '../../contract/scorecard.ts';
import { metricNamesQuery, readScorecardsAgain } from '../scorecard-query.ts';
import type { AskedDialogProps } from './asked.ts';
import { changesOf, draftOf, goalOf, type MetricDraft, newDraft, sentOf } from './metric-draft.ts';
import { type DraftNames, MetricConflict } from './metric-conflict.tsx';
import { MetricFields } from './metric-fields.tsx';
import { isMore, MoreFields } from './more-fields.tsx';

/** Defines a metric, or changes one. A new goal holds from the running period on: those already judged keep theirs. */
export function MetricDialog(props: AskedDialogProps & { row?: Row }) {
  const { row, view, company, members, tab, onClose } = props;
  const { companyId, reading, words, today, cadence, recording, verbs } = view;
  const cache = useQueryClient();
  const { data: names = [] } = useQuery(metricNamesQuery(companyId));
  const [before] = useState(() =>
    row ? draftOf(row, today, reading) : newDraft(company.me.memberId, 'teamId' in tab ? tab.teamId : null, cadence),
  );
  const [draft, setDraft] = useState(before);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Metric | null>(null);
  const [busy, setBusy] = useState(false);
  const [more, setMore] = useState(row !== undefined && isMore(before));
  const goal = goalOf(draft, reading);

  const change = (part: Partial<MetricDraft>) => setDraft((now) => ({ ...now, ...part }));
  const check = (field: string, problem: string | null) =>
    setProblems(({ [field]: _old, ...rest }) => (problem === null ? rest : { ...rest, [field]: problem }));
  const checkGoal = () => check('goal', goal.ok ? null : goal.error.message);

  /** @param over what it is written over: the metric as it was when the dialog opened, or as somebody else left it. */
  async function save(over: Row | undefined) {
    if (!goal.ok) {
      checkGoal();
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      if (over) await verbs.alter(over, changesOf(before, draft, goal.value), view.columns.at(-1)?.id ?? today);
      else await define(goal.value);
      onClose();
    } catch (thrown) {
      const problem = problemOf(thrown);
      const isConflict = problem.code === 'CONFLICT' && problem.current !== null;
      setTheirs(isConflict ? (problem.current as Metric) : null);
      setProblems(problem.fields);
      if (Object.keys(problem.fields).some((field) => !first.has(field))) setMore(true);
      if (Object.keys(problem.fields).length === 0 && !isConflict) setFailure(problem.message);
      setBusy(false);
    }
  }

  async function define(wanted: Parameters<typeof sentOf>[1]) {
    const { group } = draft;
    const defined: Metric = await client.scorecard.defineMetric({ companyId, group, ...sentOf(draft, wanted) });
    const at = { companyId, metricId: defined.metricId };
    const again = (work: () => Promise<unknown>) => async () => {
      await work();
      await readScorecardsAgain(cache);
      return true;
    };
    recording.did({
      back: again(() => client.scorecard.deleteMetric(at)),
      forth: again(() => client.scorecard.restoreMetric(at)),
    });
    await readScorecardsAgain(cache);
  }

  const named: DraftNames = {
    owner: ({ ownerId }) => view.nameOf(ownerId),
    team: ({ teamId }) => company.teams.find((team) => team.teamId === teamId)?.name ?? 'their own scorecard',
    drives: ({ drives }) => drives.map(view.titleOf).toSorted().join(', '),
  };
  const metric = words.word('metric');
  return (
    <Dialog
      open
      title={row ? `Change this ${metric}` : `Add a ${metric}`}
      consequence={
        row
          ? `A new ${words.word('goal')} holds from this period on. Those already judged keep theirs.`
          : 'A number that one person can move within a week.'
      }
      confirm={row ? 'Save' : `Add ${metric}`}
      busy={busy}
      onConfirm={() => void save(row)}
      onClose={onClose}
    >
      {failure && <ErrorNote what="Saved nothing.">{failure}</ErrorNote>}
      <MetricFields
        draft={draft}
        problems={problems}
        me={company.me}
        teams={company.teams}
        members={members}
        words={words}
        onChange={change}
        onLeaveGoal={checkGoal}
      />
      <MoreFields
        open={more}
        onOpen={setMore}
        draft={draft}
        problems={problems}
        metricId={row?.metricId ?? null}
        groups={row ? null : [...new Set(view.all.map(({ group }) => group))].filter((group) => group !== '')}
        names={names}
        view={view}
        teams={company.teams}
        onChange={change}
      />
      {row && theirs && (
        <MetricConflict
          before={before}
          theirs={draftOf(theirs, today, reading)}
          yours={draft}
          names={named}
          busy={busy}
          onTakeTheirs={() => {
            void readScorecardsAgain(cache);
            onClose();
          }}
          onKeepYours={() => void save({ ...row, ...theirs })}
        />
      )}
    </Dialog>
  );
}

/** Fields that are in sight without opening more. */
const first: ReadonlySet<string> = new Set(['title', 'unit', 'goal', 'owner', 'team']);
