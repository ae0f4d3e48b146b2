import { headerKey } from '#lib/columns/header.ts';
import { ok, problem, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import type { TableMapping } from '../files/table-mapping.ts';

type Said = Pick<TableMapping, 'columns' | 'words'>;

/**
 * `Phase=status` says which column a field is, `status:Signed=won` what a word in it means.
 * @param isColumn whether a column is called that: one may have a colon in its name.
 */
export function saidColumns(texts: readonly string[], isColumn: (name: string) => boolean): Result<Said> {
  const columns: Record<string, string> = {};
  const words: Record<string, Record<string, string>> = {};
  for (const text of texts) {
    // No field and no meaning has such a sign in it; a column may.
    const at = text.lastIndexOf('=');
    const [left, right] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
    if (at < 0 || left === '' || right === '') {
      const how = 'Write a column, = and its field, such as "Phase=stage", or a word: "status:Signed=won".';
      return problem('no-pair', `${quoted(text, 60)} says nothing of a column. ${how}`);
    }
    const [, field, word] = /^([^:]+):(.+)$/.exec(left) ?? [];
    if (field !== undefined && word !== undefined && !isColumn(left)) {
      words[field.trim()] = { ...words[field.trim()], [word.trim()]: right };
      continue;
    }
    const before = Object.entries(columns).find(([one]) => headerKey(one) === headerKey(right));
    if (before) {
      const both = `${quoted(before[1], 40)} and ${quoted(left, 40)}`;
      return problem('twice', `Both ${both} are said to be ${quoted(right, 40)}. Name one of them only.`);
    }
    columns[right] = left;
  }
  return ok({ columns, words });
}
