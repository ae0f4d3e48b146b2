import type { Deal } from '#features/journey/model/deal.ts';
import type { MissedCalls } from '#statistics/forecast/missed-call-revenue.ts';
import type { Ground } from '../../ground.ts';
import { counted, moneyText, shareText } from '../../wording.ts';

/** What a caller is worth, and in words where each number comes from. */
export interface Worth extends Pick<MissedCalls, 'qualified' | 'closed' | 'jobValues'> {
  readonly sources: Readonly<Record<'qualified' | 'closed' | 'jobValue', string>>;
}

const LEAST_DEALS = 10;
const LEAST_JOBS = 5;
/** A number that somebody told without saying how they know it counts like one from so many cases. */
const AS_IF = { share: 25, jobs: 12 } as const;
/** By how much jobs vary where only their average was told. */
const SPREAD = 0.35;

const toldShare = (share: number) => ({ yes: share * AS_IF.share, of: AS_IF.share });

const toldValues = (value: number): number[] =>
  Array.from({ length: AS_IF.jobs }, (_, at) => value * (at % 2 === 0 ? 1 + SPREAD : 1 - SPREAD));

/** What the records and the company's own numbers say, or which of them are missing. */
export function worthOfCallers(
  deals: readonly Deal[],
  { company }: Ground,
): { readonly worth: Worth } | { readonly missing: readonly string[] } {
  const closed = deals.filter(({ status }) => status !== 'open');
  const won = closed.filter(({ status }) => status === 'won');
  const values = won.flatMap(({ value }) => (value !== null && value > 0 ? [value] : []));
  const { leadShare, closeRate, averageJobValue, currency } = company;
  const fromDeals = closed.length >= LEAST_DEALS && won.length > 0;
  const fromJobs = values.length >= LEAST_JOBS;
  const missing = [
    leadShare === null ? 'lead_share (which share of new callers asks for work)' : '',
    closeRate === null && !fromDeals ? 'close_rate, or deals.csv with ten closed deals' : '',
    averageJobValue === null && !fromJobs ? 'average_job_value, or five won deals with their value' : '',
  ].filter((text) => text !== '');
  if (missing.length > 0 || leadShare === null) return { missing };
  const told = counted(AS_IF.share, 'case');
  return {
    worth: {
      qualified: toldShare(leadShare),
      closed: fromDeals ? { yes: won.length, of: closed.length } : toldShare(closeRate ?? 0),
      jobValues: fromJobs ? values : toldValues(averageJobValue ?? 0),
      sources: {
        qualified: `${shareText(leadShare)} of new callers are leads (your own estimate, taken as if from ${told})`,
        closed: fromDeals
          ? `${won.length} of ${closed.length} closed deals were won`
          : `${shareText(closeRate ?? 0)} of leads become jobs (your own estimate, taken as if from ${told})`,
        jobValue: fromJobs
          ? `${counted(values.length, 'won job')} with a value`
          : `${moneyText(averageJobValue ?? 0, currency)} a job (your own estimate, taken as if from ${AS_IF.jobs} jobs)`,
      },
    },
  };
}
