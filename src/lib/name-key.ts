/** A name in the one form in which two spellings of it are equal: composed, without case and spare spaces. */
export function nameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Whether two files mean the same by these names. */
export function isSameName(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && nameKey(one) === nameKey(other);
}

/** Letters whose mark is a part of them, so that taking accents off leaves it. */
const marked: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i' };

/** As `nameKey`, and without accents: where a name was typed without the keys for it. */
export function foldedName(name: string): string {
  // Only the accents of Latin, Greek and Cyrillic letters: in other scripts a mark is a vowel.
  return nameKey(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðı]/gu, (letter) => marked[letter] ?? letter);
}
