import { diagnose } from '../model/diagnose.ts';
import { type Report, reportOf } from '../model/report.ts';
import { rulebook } from '../model/rulebook.ts';
import type { CompanyRecords } from './company-records.ts';

/** Of the last ones who asked. */
const MOST = 100;
const kept = new Map<string, { readonly question: string; readonly report: Report }>();

/**
 * What all rules find, worked out once for as long as the records are the same: fifty metrics take a second, and most of
 * what changes in a company is none of them.
 * @param whose one report is kept of. @param hash names the records by their content.
 */
export function diagnoseKept(
  whose: string,
  { records, ground }: Pick<CompanyRecords, 'records' | 'ground'>,
  hash: (text: string) => string,
): Report {
  const question = hash(JSON.stringify([records, ground]));
  const known = kept.get(whose);
  if (known?.question === question) return known.report;
  const { asOf, company } = ground;
  const report = reportOf(diagnose(records, ground, rulebook), { asOf, company, inputs: [] });
  kept.delete(whose);
  kept.set(whose, { question, report });
  for (const [oldest] of kept) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
  return report;
}
