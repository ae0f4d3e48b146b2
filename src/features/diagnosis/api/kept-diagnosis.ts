import type { Context } from '#server/context.ts';
import type { Report } from '../model/report.ts';
import type { CompanyRecords } from './company-records.ts';

/** Of the last ones who asked. */
const MOST = 100;
const kept = new Map<string, { readonly question: string; readonly report: Promise<Report> }>();

/**
 * What all rules find, worked out once for as long as the records are the same: fifty metrics take a second, and most of
 * what changes in a company is none of them. Who asks again meanwhile waits for the same.
 * @param whose one report is kept of.
 */
export function diagnoseKept(
  { diagnose, hashSecret }: Pick<Context, 'diagnose' | 'hashSecret'>,
  whose: string,
  { records, ground }: Pick<CompanyRecords, 'records' | 'ground'>,
): Promise<Report> {
  const question = hashSecret(JSON.stringify([records, ground]));
  const known = kept.get(whose);
  if (known?.question === question) return known.report;
  const report = diagnose(records, ground);
  kept.delete(whose);
  kept.set(whose, { question, report });
  report.catch(() => {
    if (kept.get(whose)?.report === report) kept.delete(whose);
  });
  for (const [oldest] of kept) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
  return report;
}
