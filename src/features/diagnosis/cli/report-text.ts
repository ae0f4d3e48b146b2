import { harmless, type Output, tableOf } from '#cli/output.ts';
import { dateLabel } from '#lib/calendar/day.ts';
import type { Finding } from '../model/finding.ts';
import { luckText } from '../model/finding-words.ts';
import { firstThree } from '../model/first-three.ts';
import type { Input } from '../model/input.ts';
import { inputRemarks } from '../model/input-words.ts';
import type { Report } from '../model/report.ts';
import { listed, numberText } from '../model/wording.ts';
import { findingText, wrapped } from './finding-text.ts';

const mostSkipped = 5;
/** More of one kind are named in one line. */
const mostAlike = 3;

/** The punch list for people: what to work on first, the rest, what could not be told, and what it rests on. */
export function reportText(report: Report, output: Output, isToday: boolean): string {
  const { company, asOf, findings } = report;
  const found = findings.filter(({ verdict }) => verdict !== 'too-little' && verdict !== 'nothing');
  const { first, rest } = firstThree(found);
  const texts = [...first, ...rest].map((finding, at) => findingText(finding, at + 1, company.currency, output));
  const head = `${harmless(company.name)}, as of ${dateLabel(asOf, true)}${isToday ? ' (today)' : ''}`;
  return [
    output.paint('bold', head),
    ...(texts.length === 0 ? ['Nothing wrong was found in these files.'] : []),
    ...section(rest.length > 0 ? 'The first three to work on' : 'What was found', texts.slice(0, first.length), output),
    ...section('Then', texts.slice(first.length), output),
    ...section('Too little to tell', briefly(findings, 'too-little'), output),
    ...section('Looked for and not found', briefly(findings, 'nothing'), output),
    ...section('What was read', inputTexts(report.inputs), output),
    ...section('How sure', [wrapped(luckText(report.looks), '', '')], output),
  ].join('\n\n');
}

function section(title: string, texts: readonly string[], output: Output): string[] {
  const [first, ...rest] = texts;
  return first === undefined ? [] : [`${output.paint('bold', title)}\n${first}`, ...rest];
}

/** Findings without an answer, those of one rule together. */
function briefly(findings: readonly Finding[], verdict: Finding['verdict']): string[] {
  const rules = Map.groupBy(
    findings.filter((finding) => finding.verdict === verdict),
    ({ rule }) => rule,
  );
  const lines = [...rules.values()].flatMap((alike) => {
    if (alike.length <= mostAlike) return alike.map(briefText);
    const [one, ...others] = alike;
    const names = listed(others.map(({ subject }) => subject.name));
    return one === undefined ? [] : [`${briefText(one)}\n${wrapped(`The same for ${names}.`, '  ', '  ')}`];
  });
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** What was not found is told with what could have been seen; what could not be told, with what would tell. */
const briefText = ({ title, verdict, symptom, wouldChange }: Finding) =>
  `${wrapped(title, '- ', '  ')}\n${wrapped(verdict === 'nothing' ? symptom : `Would tell: ${wouldChange}`, '  ', '  ')}`;

function inputTexts(inputs: readonly Input[]): string[] {
  const used = inputs.filter(({ refused }) => refused === undefined);
  const columns = [
    { title: 'File' },
    { title: 'What' },
    { title: 'Layout' },
    { title: 'Used', align: 'right' as const },
    { title: 'Rows', align: 'right' as const },
  ];
  const table = tableOf(
    columns,
    used.map(({ file, kind, layout, rows, used: count }) => [
      harmless(file),
      kind ?? '',
      layout ?? '',
      numberText(count),
      numberText(rows),
    ]),
  );
  const remarks = inputs.flatMap((input) => inputRemarks(input, mostSkipped)).map((line) => wrapped(line, '- ', '  '));
  return [...(used.length === 0 ? [] : [table]), ...(remarks.length === 0 ? [] : [remarks.join('\n')])];
}
