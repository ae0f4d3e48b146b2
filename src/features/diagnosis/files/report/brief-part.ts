import type { Finding } from '../../model/finding.ts';
import { listed } from '../../model/wording.ts';
import { html, type Markup } from './markup.ts';

/** More of one rule are told together. */
const mostAlike = 3;

/** Findings without an answer, as a short list: what it is, and what would tell. */
export function briefPart(title: string, findings: readonly Finding[], lead: string): Markup | null {
  if (findings.length === 0) return null;
  const rules = [...Map.groupBy(findings, ({ rule }) => rule).values()];
  const items = rules.flatMap((alike) => {
    const [first, ...others] = alike;
    if (first === undefined) return [];
    if (alike.length <= mostAlike) return alike.map((one) => itemOf(one, null));
    return [itemOf(first, `The same for ${listed(others.map(({ subject }) => subject.name))}.`)];
  });
  return html`<section><h2>${title}</h2><ul class="brief">${items.map((item) => item(lead))}</ul></section>`;
}

const itemOf =
  ({ title, wouldChange }: Finding, more: string | null) =>
  (lead: string): Markup =>
    html`<li>${title}<p>${lead} ${wouldChange}${more === null ? null : ` ${more}`}</p></li>`;
