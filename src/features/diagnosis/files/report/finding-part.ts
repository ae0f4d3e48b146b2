import type { Figure } from '../../model/figure.ts';
import type { Evidence, Finding } from '../../model/finding.ts';
import { amountText, perText, timeNoun } from '../../model/finding-words.ts';
import { moneyText, numberText } from '../../model/wording.ts';
import { figurePart } from './figures/figure-part.ts';
import { html, type Markup } from './markup.ts';
import { moneyBand } from './money-band.ts';
import { verdictMark } from './verdict-mark.ts';

/** What every finding of a report is drawn with. */
export interface Frame {
  readonly currency: string;
  /** The least and the most money in the report. */
  readonly money: readonly [number, number];
}

export interface Shown {
  readonly finding: Finding;
  readonly figure: Figure | null;
  /** The number of an earlier finding that shows the same figure. */
  readonly drawnAt: number | null;
  /** Its number in the list, from 1. */
  readonly place: number;
}

/** One of the first: open, with everything. */
export function wholeFinding(shown: Shown, frame: Frame): Markup {
  const { finding, place } = shown;
  return html`<article class="finding" id="finding-${String(place)}">
<div class="top"><p class="place" aria-hidden="true">${String(place)}</p><div><h3>${finding.title}</h3><p class="meta">${metaOf(finding, frame)}</p></div></div>
<div class="body">${bodyOf(shown, frame, 4)}</div>
</article>`;
}

/** One of the others: its head, and the rest in a fold. */
export function foldedFinding(shown: Shown, frame: Frame): Markup {
  const { finding, place } = shown;
  return html`<details class="finding" id="finding-${String(place)}">
<summary><span class="place" aria-hidden="true">${String(place)}</span><h4>${finding.title}</h4><span class="meta">${metaOf(finding, frame)}</span></summary>
<div class="body">${bodyOf(shown, frame, 5)}</div>
</details>`;
}

function metaOf({ title, verdict, effect, subject }: Finding, { currency }: Frame): Markup {
  const money =
    effect === null
      ? null
      : effect.low === effect.high
        ? html` · <b>${moneyText(effect.mid, currency)}</b>${perText[effect.per]}`
        : html` · <b>${moneyText(effect.low, currency)} to ${moneyText(effect.high, currency)}</b>${perText[effect.per]}`;
  const isSaid = ['company', 'block', 'week'].includes(subject.kind) || title.includes(subject.name);
  const about = isSaid ? null : html` · ${subject.kind} ${subject.name}`;
  return html`${verdictMark(verdict)}${money}${about}`;
}

function bodyOf({ finding, figure, drawnAt }: Shown, { currency, money }: Frame, level: number): Markup {
  const { symptom, effect, evidence, causes, actions, wouldChange, rule, ruleVersion } = finding;
  const head = (text: string): Markup => ({ markup: html`<h${String(level)}>${text}</h${String(level)}>`.markup });
  const list = (title: string, items: readonly string[], kind: string) =>
    items.length === 0
      ? null
      : html`<div>${head(title)}<ul class="${kind}">${items.map((item) => html`<li>${item}</li>`)}</ul></div>`;
  return html`<p class="symptom">${symptom}</p>
${effect === null ? null : moneyBand(effect, money, currency)}
${drawnAt === null ? figure && figurePart(figure, currency) : html`<p class="said">The picture of <a href="#finding-${String(drawnAt)}">finding ${String(drawnAt)}</a> shows this too.</p>`}
${evidence.length === 0 ? null : html`${head('What this rests on')}${evidenceTable(evidence, currency)}`}
<div class="two">${list('What to do', actions, 'todo')}${list('Why, perhaps', causes, 'plain')}</div>
<p class="change"><b>What would change this:</b> ${wouldChange}</p>
<p class="rule">Rule ${rule}, version ${String(ruleVersion)}.</p>`;
}

function evidenceTable(evidence: readonly Evidence[], currency: string): Markup {
  const isRanged = evidence.some(({ low, high }) => typeof low === 'number' && typeof high === 'number');
  const rows = evidence.map((one) => {
    const text = (amount: number) => amountText(amount, one.unit, currency);
    const { low, high, value, level } = one;
    const range =
      low === null || low === undefined || high === null || high === undefined ? '' : `${text(low)} to ${text(high)}`;
    const other = level === undefined || range === '' ? '' : ` (${numberText(level * 100)}\u202f%)`;
    return html`<tr><th scope="row">${one.label}</th><td>${value === null ? 'not known' : `${text(value)}${timeNoun(one)}`}</td>${isRanged ? html`<td>${range}${other}</td>` : null}<td>${numberText(one.n)}</td></tr>`;
  });
  return html`<table class="evidence"><thead><tr><th scope="col">what</th><th scope="col">value</th>${isRanged ? html`<th scope="col">19 times in 20 between</th>` : null}<th scope="col">of how many</th></tr></thead><tbody>${rows}</tbody></table>`;
}
