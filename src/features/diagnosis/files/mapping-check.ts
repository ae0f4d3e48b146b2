import { closest } from '#lib/closest.ts';
import { headerKey } from '#lib/columns/header.ts';
import { ok, problem, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import { templates } from './known-layouts.ts';
import { layoutOfKind, matchMapping, type TableMapping } from './table-mapping.ts';

const mostNamed = 30;

const named = (names: readonly string[]) =>
  `${names
    .slice(0, mostNamed)
    .map((name) => quoted(name, 40))
    .join(', ')}${names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''}`;

/** Says what is not there, what was perhaps meant, and what there is. */
function unknown(said: string, written: string, names: readonly string[]): Result<never> {
  const close = closest(written, names);
  const meant = close.length === 0 ? '' : ` Perhaps you mean ${close.map((name) => quoted(name, 40)).join(' or ')}.`;
  return problem('unknown', `${said}${meant} There are: ${named(names)}.`);
}

/**
 * Whether a table with this header can be read as this kind. Kinds and fields come out as templates spell them, columns
 * as the table does.
 */
export function checkMapping({ kind, header, columns, words }: TableMapping): Result<TableMapping> {
  const kinds = templates.map((template) => template.kind);
  const known = kinds.find(
    (one) =>
      one ===
      kind
        .trim()
        .toLowerCase()
        .replace(/\.csv$/, ''),
  );
  const layout = known && layoutOfKind(known);
  if (!known || !layout) return unknown(`There is no kind of file called ${quoted(kind, 40)}.`, kind, kinds);
  const fields = Object.keys(layout.columns);
  const fieldOf = (written: string): string | null =>
    fields.find((field) => headerKey(field) === headerKey(written)) ??
    (typeof layout.series?.label(written) === 'string' ? written : null);
  const read: Record<string, string> = {};
  for (const [written, column] of Object.entries(columns)) {
    const field = fieldOf(written);
    const found = header.filter((one) => headerKey(one) === headerKey(column));
    if (field === null) return unknown(`${known} have no field called ${quoted(written, 40)}.`, written, fields);
    if (found.length > 1)
      return problem('twice', `More than one column is called ${quoted(column, 40)}. Rename all of them but one.`);
    if (found[0] === undefined) return unknown(`No column is called ${quoted(column, 40)}.`, column, header);
    read[field] = found[0];
  }
  const meanings: Record<string, Readonly<Record<string, string>>> = {};
  for (const [written, meant] of Object.entries(words)) {
    const texts = fields.filter((field) => layout.columns[field]?.kind === 'text');
    const field = texts.find((one) => headerKey(one) === headerKey(written));
    if (field === undefined)
      return unknown(`${quoted(written, 40)} is no field of ${known} that holds words.`, written, texts);
    meanings[field] = meant;
  }
  const { missing } = matchMapping(layout, { number: 1, cells: header, faults: [] }, { columns: read });
  if (missing.length > 0) {
    const which = missing.length === 1 ? 'Name the column of it' : 'Name the columns of them';
    return problem('missing', `Without ${missing.join(', ')} nothing can be told of ${known}. ${which}, too.`);
  }
  return ok({ kind: known, header, columns: read, words: meanings });
}
