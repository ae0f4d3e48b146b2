import { headerKey } from '#lib/columns/header.ts';
import { cellText } from '#lib/columns/cell.ts';
import type { Table } from '#lib/table.ts';
import { knownLayouts } from './known-layouts.ts';

interface Foreign {
  /** All of them stand in its header. */
  readonly headers: readonly string[];
  readonly sentence: string;
}

/** Tables that look like what is wanted and are not, with where the wanted one is found. */
const foreign: readonly Foreign[] = [
  {
    headers: ['deal_id', 'property_dealname'],
    sentence:
      'The file is a copy of HubSpot deals in a data warehouse, where the names of stages and owners stand in other tables. Export the deals from HubSpot itself: Deals, Export.',
  },
  {
    headers: ['deal_id', 'date_entered', 'value'],
    sentence:
      'The file is a history of stages of HubSpot deals in a data warehouse. Export the deals from HubSpot itself, with the columns Date entered.',
  },
  {
    headers: ['cdr_source_type', 'hangup_cause_id'],
    sentence:
      'The file is for importing into a statistics program of telephone systems. Export the call detail records of the telephone system itself, with calldate, src, dst and disposition.',
  },
  {
    headers: ['hoursestimate', 'hoursactual'],
    sentence:
      'The file is a list of tasks with estimates. Fill them into the columns that evenkeel template projects prints.',
  },
  {
    headers: ['_fivetran_synced'],
    sentence:
      'The file is a table of a data warehouse, a copy of a part of another program. Export the list or the report from that program itself.',
  },
];

/** What to do about a table that no layout knows. */
export function helpingSentence(table: Table, message: string): string {
  const seen = table.opening.map(({ cells }) => new Set(cells.map((cell) => headerKey(cellText(cell)))));
  const found = foreign.find(({ headers }) => seen.some((keys) => headers.every((one) => keys.has(one))));
  if (found) return found.sentence;
  const nearest = /It is most like (.+), but lacks/.exec(message)?.[1];
  const kind = knownLayouts.find(({ layout }) => layout.name === nearest)?.kind;
  const how = kind === undefined ? 'evenkeel template names them all' : `evenkeel template ${kind} prints one`;
  return message.replace(
    / Say which is which\.$/,
    ` Say once which column is which (evenkeel map), name them as a template does (${how}), or leave the file out.`,
  );
}
