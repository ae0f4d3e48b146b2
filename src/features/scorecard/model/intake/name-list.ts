/** Names in one cell: `Calls made; Estimates sent`. One that has a `;` or a quotation mark in it stands in quotation marks. */
export function listText(names: readonly string[]): string {
  return names.map((name) => (/[";]|^\s|\s$|^$/u.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('; ');
}

/** The names that `listText` or a person wrote into one cell. */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  const form = /\s*(?:"((?:[^"]|"")*)"|([^;]*))\s*(?:;|$)/gu;
  for (const [whole, inQuotes, plain] of text.matchAll(form)) {
    if (whole === '') break;
    if (inQuotes !== undefined) names.push(inQuotes.replaceAll('""', '"'));
    else if (plain?.trim()) names.push(plain.trim());
  }
  return names;
}
