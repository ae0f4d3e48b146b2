import { heatWords, tokens } from './tokens.ts';

function colours(scheme: 'light' | 'dark'): string {
  const named = Object.entries(tokens).map(([name, value]) => `--${name}: ${value[scheme]};`);
  const onHeat = heatWords.map((value, step) => `--on-heat-${step}: ${value[scheme]};`);
  return [...named, ...onHeat].join(' ');
}

const page = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; padding: 0 1rem 3rem; background: var(--paper); color: var(--text); font: 400 0.9375rem/1.5 ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; font-variant-numeric: tabular-nums lining-nums; overflow-wrap: break-word; }
main, header, footer { max-width: 40rem; margin: 0 auto; }
h1, h2, h3, h4, h5, p, ul, figure { margin: 0; padding: 0; }
h1 { font-size: 1.625rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.014em; margin: 0.25rem 0 0.5rem; text-wrap: balance; }
h2 { font-size: 1rem; line-height: 1.5; font-weight: 600; margin: 3rem 0 0; padding-bottom: 0.375rem; border-bottom: 1px solid var(--line-2); }
h3 { font-size: 1.25rem; line-height: 1.3; font-weight: 600; letter-spacing: -0.01em; }
h4, h5 { font-size: 0.9375rem; line-height: 1.4; font-weight: 600; margin: 1.25rem 0 0.375rem; }
b { font-weight: 600; }
a { color: inherit; text-underline-offset: 2px; }
header { padding-top: 2.5rem; }
.of, .scope, .meta, .rule, .key, .numbers, .change, footer { color: var(--text-2); }
.of { font-size: 0.9375rem; }
.luck { margin-top: 0.5rem; color: var(--text-2); }
.verdict { display: inline-flex; align-items: center; gap: 5px; font-weight: 600; color: var(--text); white-space: nowrap; }
.full { fill: var(--text); }
.hollow { fill: none; stroke: var(--line-control); stroke-width: 0.7; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
`;

const findings = `
article.finding { padding: 1.5rem 0 1.75rem; border-bottom: 1px solid var(--line); }
.top { display: flex; gap: 0.875rem; }
.place { color: var(--text-3); font-weight: 600; }
.top .place { font-size: 1.75rem; line-height: 1.625rem; min-width: 1.25rem; }
.meta { margin-top: 0.25rem; font-size: 0.875rem; }
.meta b { color: var(--text); }
.symptom { margin-top: 0.875rem; }
.money { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; margin-top: 1rem; }
.money svg { flex: 0 1 240px; max-width: 100%; height: 16px; }
.money p { flex: 1 1 16rem; font-weight: 600; }
.money .range { fill: var(--band-2); stroke: var(--focus); stroke-width: 0.75; }
.money .tick { stroke: var(--signal); stroke-width: 2; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 0 2rem; }
ul { list-style: none; }
.plain li, .todo li, .brief li { position: relative; padding: 0.1875rem 0 0.1875rem 1.625rem; }
.plain li::before { content: '–'; position: absolute; left: 0.375rem; color: var(--text-3); }
.todo li::before { content: ''; position: absolute; left: 0; top: 0.4375rem; width: 0.9375rem; height: 0.9375rem; border: 1.5px solid var(--line-control); border-radius: 2px; }
.change { margin-top: 1.25rem; font-size: 0.875rem; }
.change b { color: var(--text); }
.rule { margin-top: 0.25rem; font-size: 0.8125rem; }
h3.group { display: flex; gap: 0.5rem; align-items: baseline; font-size: 0.9375rem; margin: 1.5rem 0 0.25rem; letter-spacing: 0; }
.group .scope { font-weight: 400; }
details.finding { border-top: 1px solid var(--line); }
details.finding > summary { display: grid; grid-template-columns: 1.75rem 1fr 1rem; gap: 0 0.25rem; padding: 0.625rem 0; cursor: pointer; list-style: none; }
details.finding > summary::-webkit-details-marker { display: none; }
details.finding > summary::after { content: '+'; grid-area: 1 / 3; text-align: right; color: var(--text-3); }
details.finding[open] > summary::after { content: '−'; }
details.finding > summary h4 { margin: 0; font-weight: 500; }
details.finding > summary .meta { grid-column: 2; margin: 0; font-size: 0.8125rem; }
details.finding > summary .verdict { font-weight: 500; }
details.finding > .body { padding-bottom: 1.5rem; }
.brief li { padding-left: 0; padding-block: 0.5rem; border-top: 1px solid var(--line); }
.brief li:first-child { border-top: 0; }
.brief p { font-size: 0.875rem; color: var(--text-2); }
`;

const tables = `
table { border-collapse: collapse; font-size: 0.8125rem; line-height: 1.4; width: 100%; }
th, td { text-align: right; vertical-align: baseline; padding: 0.3125rem 0 0.3125rem 0.75rem; font-weight: 400; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
thead th { color: var(--text-3); border-bottom-color: var(--line-2); }
td { white-space: nowrap; }
.evidence td:nth-child(3), .files td { white-space: normal; }
.scroll { overflow-x: auto; }
summary { cursor: pointer; }
.numbers { margin-top: 0.375rem; font-size: 0.8125rem; }
.said { margin: 0.75rem 0; font-size: 0.875rem; }
dl { margin: 0.75rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: 0.375rem 1rem; }
dd { margin: 0; color: var(--text-2); }
footer { margin-top: 3rem; font-size: 0.8125rem; }
`;

const drawings = `
figure { margin: 1.5rem 0 0; }
figcaption { margin-bottom: 0.5rem; }
.drawing { display: block; overflow: visible; max-width: 100%; height: auto; }
.drawing.narrow { width: 100%; max-width: 26rem; }
.drawing.wide { display: none; }
.drawing text { fill: var(--text-2); font-size: 11px; font-family: inherit; }
.drawing .name { fill: var(--text); font-size: 12px; }
.drawing .name.named { font-weight: 600; }
.drawing .small { font-size: 10px; }
.drawing .over { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.grid { stroke: var(--grid); fill: none; }
.axis, .track { stroke: var(--line-2); fill: none; }
.track { stroke: var(--line); }
.band { fill: var(--band); }
.limit, .mean { fill: none; stroke: var(--limit); }
.limit { stroke-dasharray: 4 3; }
.change-line { stroke: var(--text-3); stroke-dasharray: 1 3; }
.goal { fill: none; stroke: var(--goal); stroke-width: 1.5; }
.held { fill: none; stroke: var(--text-2); stroke-width: 1.5; stroke-dasharray: 6 3; }
.line { fill: none; stroke: var(--plot); stroke-width: 1.5; stroke-linejoin: round; }
.curve-1 { stroke-dasharray: 6 3; }
.curve-2 { stroke-dasharray: 2 2; }
.dot { fill: var(--plot); stroke: var(--paper); stroke-width: 1; }
.signal { fill: var(--signal); stroke: var(--paper); stroke-width: 1; }
.bar { fill: var(--plot-soft); }
.bar.named { fill: var(--plot); }
.whisker { fill: none; stroke: var(--signal); stroke-width: 1.25; paint-order: stroke; }
.cell { stroke: none; }
.few { fill: none; stroke: var(--line-2); }
.cell.marked { stroke: var(--signal); stroke-width: 2; }
.heat-0 { fill: var(--heat-0); } .heat-1 { fill: var(--heat-1); } .heat-2 { fill: var(--heat-2); }
.heat-3 { fill: var(--heat-3); } .heat-4 { fill: var(--heat-4); } .heat-5 { fill: var(--heat-5); }
.drawing .on-0 { fill: var(--on-heat-0); } .drawing .on-1 { fill: var(--on-heat-1); } .drawing .on-2 { fill: var(--on-heat-2); }
.drawing .on-3 { fill: var(--on-heat-3); } .drawing .on-4 { fill: var(--on-heat-4); } .drawing .on-5 { fill: var(--on-heat-5); }
.key { display: flex; flex-wrap: wrap; gap: 0.125rem 1.25rem; margin-top: 0.5rem; font-size: 0.8125rem; }
.key li { display: flex; align-items: baseline; gap: 0.375rem; }
.sample { flex: none; }
`;

/** What is folded is printed too, but for the numbers, which the drawings show. */
const print = `
@media screen and (min-width: 45em) { details.finding > .body { padding-left: 2rem; } .drawing.wide { display: block; } .drawing.narrow { display: none; } }
@media print {
  @page { margin: 12mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif; } }
  :root { --paper: #fff; --text: #000; --text-2: #222; --text-3: #444; --line: #bbb; --line-2: #777; --plot: #000; --plot-soft: #999; --signal: #000; --limit: #555; --band: rgb(0 0 0 / 0.07); --band-2: rgb(0 0 0 / 0.15); --grid: #ddd; --focus: #555; }
  html { font-size: 13px; }
  body { padding: 0; line-height: 1.4; }
  header { padding-top: 0; }
  main, header, footer { max-width: none; }
  .drawing.wide { width: 100%; }
  h2, h3, h4, h5, .top, summary, figcaption { break-after: avoid; break-inside: avoid; }
  figure, .money, .two > div, li, tr, .change { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .rule { break-before: avoid; }
  .drawing.wide { display: block; } .drawing.narrow { display: none; }
  .numbers { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  details.finding > summary::after { content: ''; }
  thead { display: table-header-group; }
}
`;

/** The look of the report: light or dark as the reader's system is, and always light on paper. */
export const style = [
  `:root { color-scheme: light dark; ${colours('light')} }`,
  `@media screen and (prefers-color-scheme: dark) { :root { ${colours('dark')} } }`,
  page,
  findings,
  tables,
  drawings,
  print,
].join('\n');
