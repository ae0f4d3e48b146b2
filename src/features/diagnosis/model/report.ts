import type { Day } from '#lib/calendar/day.ts';
import type { Diagnosis } from './diagnose.ts';
import type { Effect, Evidence, Finding } from './finding.ts';
import type { CompanyFacts } from './ground.ts';
import type { Input } from './input.ts';

/** A diagnosis as programs read it: the names and their order never change within a format. */
export interface Report {
  readonly format: 'evenkeel-diagnosis/1';
  readonly asOf: Day;
  readonly company: Pick<CompanyFacts, 'name' | 'currency' | 'timeZone'>;
  readonly inputs: readonly Input[];
  /** How many comparisons were made. */
  readonly looks: number;
  readonly findings: readonly Finding[];
}

/** Numbers are rounded to what they tell, so that no last bit of an arithmetic makes two reports differ. */
export function reportOf(
  { findings, looks }: Diagnosis,
  told: { readonly asOf: Day; readonly company: CompanyFacts; readonly inputs: readonly Input[] },
): Report {
  const { name, currency, timeZone } = told.company;
  return {
    format: 'evenkeel-diagnosis/1',
    asOf: told.asOf,
    company: { name, currency, timeZone },
    inputs: told.inputs.map(({ file, kind, layout, rows, used, skipped, refused, notes }) => ({
      file,
      kind,
      layout,
      rows,
      used,
      skipped: skipped.map(({ row, column, text, why }) => ({ row, column, text, why })),
      ...(refused === undefined ? {} : { refused }),
      ...(notes === undefined ? {} : { notes }),
    })),
    looks,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      ruleVersion: finding.ruleVersion,
      subject: { kind: finding.subject.kind, name: finding.subject.name },
      verdict: finding.verdict,
      cause: finding.cause,
      title: finding.title,
      symptom: finding.symptom,
      causes: finding.causes,
      actions: finding.actions,
      evidence: finding.evidence.map((one) => evidenceOf(one, currency)),
      effect: finding.effect && effectOf(finding.effect),
      wouldChange: finding.wouldChange,
    })),
  };
}

function evidenceOf({ label, value, low, high, level, n, unit }: Evidence, currency: string): Evidence {
  const decimals = unit === currency ? 2 : 4;
  return {
    label,
    value: rounded(value, decimals),
    ...(low === undefined ? {} : { low: rounded(low, decimals) }),
    ...(high === undefined ? {} : { high: rounded(high, decimals) }),
    ...(level === undefined ? {} : { level }),
    n,
    unit,
  };
}

/** What was counted stays as it is, to the cent; of what is estimated nobody knows a fourth figure. */
function effectOf({ low, mid, high, per }: Effect): Effect {
  const isCounted = low === high;
  const round = (amount: number) => (isCounted ? (rounded(amount, 2) ?? 0) : Number(amount.toPrecision(3)) + 0);
  return { low: round(low), mid: round(mid), high: round(high), per };
}

/** Never minus zero, and nothing that is no number. */
function rounded(amount: number | null, decimals: number): number | null {
  return amount === null || !Number.isFinite(amount) ? null : Number(amount.toFixed(decimals)) + 0;
}
