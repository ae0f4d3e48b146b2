import { dateLabel } from '#lib/calendar/day.ts';
import type { Diagnosis } from '../../model/diagnose.ts';
import type { Figure } from '../../model/figure.ts';
import type { Finding } from '../../model/finding.ts';
import { luckText } from '../../model/finding-words.ts';
import { firstThree } from '../../model/first-three.ts';
import { reportOf } from '../../model/report.ts';
import { counted, moneyText } from '../../model/wording.ts';
import { answerOf } from './answer.ts';
import { briefPart } from './brief-part.ts';
import { foldedFinding, type Frame, type Shown, wholeFinding } from './finding-part.ts';
import { inputPart } from './input-part.ts';
import { html, type Markup } from './markup.ts';
import { moneyScale } from './money-band.ts';
import { style } from './style.ts';
import { verdictMark } from './verdict-mark.ts';

/**
 * The diagnosis as one page that needs nothing else: no script, no font, no picture, nothing from the network. The first
 * three findings stand open on top, the others below by how sure they are. The same diagnosis gives the same bytes.
 */
export function reportHtml(diagnosis: Diagnosis, told: Parameters<typeof reportOf>[1]): string {
  const { company, asOf, inputs, looks, findings } = reportOf(diagnosis, told);
  const found = findings.filter(({ verdict }) => verdict !== 'too-little' && verdict !== 'nothing');
  const three = firstThree(found);
  const figureOf = new Map(findings.map((finding, at) => [finding, diagnosis.findings[at]?.figure ?? null]));
  const shown = shownOf([...three.first, ...three.rest], figureOf);
  const of = (verdict: string) => findings.filter((finding) => finding.verdict === verdict);
  const frame: Frame = { currency: company.currency, money: moneyScale(found.map(({ effect }) => effect)) };
  const [first, rest] = [shown.slice(0, three.first.length), shown.slice(three.first.length)];
  const title = `${company.name}, as of ${dateLabel(asOf, true)}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}: what is wrong and what to do first</title>
<style>${{ markup: style }}</style>
</head>
<body>
<header>
<p class="of"><b>${company.name}</b>, as of ${dateLabel(asOf, true)}</p>
<h1>${answerOf(found, company.currency)}</h1>
<p class="luck">${luckText(looks)}</p>
</header>
<main>
${first.length === 0 ? null : html`<section><h2>${rest.length > 0 ? 'The first three to work on' : 'What was found'}</h2>${first.map((one) => wholeFinding(one, frame))}</section>`}
${rest.length === 0 ? null : html`<section><h2>Then</h2>${groupsOf(rest, frame)}</section>`}
${briefPart('What could be known, and when', of('too-little'), 'Would tell:')}
${briefPart('Looked for and not found', of('nothing'), 'Would have shown:')}
<section><h2>How to read this</h2>${readingPart(frame)}</section>
<section><h2>What was read</h2><div class="said">${inputPart(inputs)}</div></section>
</main>
<footer>Made by Evenkeel from the files named above, on the machine where they lie. Nothing was sent anywhere.</footer>
</body>
</html>
`.markup;
}

/** Several findings of one rule may share a figure: it is drawn with the first. */
function shownOf(findings: readonly Finding[], figureOf: ReadonlyMap<Finding, Figure | null>): Shown[] {
  const drawn = new Map<Figure, number>();
  return findings.map((finding, at) => {
    const figure = figureOf.get(finding) ?? null;
    const drawnAt = figure === null ? null : (drawn.get(figure) ?? null);
    if (figure !== null && drawnAt === null) drawn.set(figure, at + 1);
    return { finding, figure, drawnAt, place: at + 1 };
  });
}

function groupsOf(rest: readonly Shown[], frame: Frame): Markup[] {
  const verdicts = Map.groupBy(rest, ({ finding }) => finding.verdict);
  return [...verdicts].map(
    ([verdict, group]) =>
      html`<h3 class="group">${verdictMark(verdict)} <span class="scope">${counted(group.length, 'finding')}</span></h3>${group.map((one) => foldedFinding(one, frame))}`,
  );
}

const meanings = {
  clear: 'Counted, or it holds after the strictest allowance for everything that was looked at. Act on it.',
  likely: 'At least nine in ten that it is so, and it holds after allowing for everything that was looked at.',
  hint: 'Worth watching. Some hints are luck; they make no case against anybody.',
  'too-little': 'The files hold too little to say, and what would change that is named.',
} as const;

function readingPart({ currency, money: [, most] }: Frame): Markup {
  const words = (Object.keys(meanings) as (keyof typeof meanings)[]).map(
    (verdict) => html`<dt>${verdictMark(verdict)}</dt><dd>${meanings[verdict]}</dd>`,
  );
  const scale =
    most > 0
      ? html`<p class="said">The bands of money share one scale, which ends at ${moneyText(most, currency)} a year; the tick is the middle. Sums are not to be added up: several findings may tell of the same money.</p>`
      : null;
  return html`<dl>${words}</dl>${scale}<p class="said">How a rule works, what it needs and where it fails: <code>evenkeel explain</code> and its name.</p>`;
}
