/** A name in the one form in which two spellings of it are equal: composed, without case and spare spaces. */
export function nameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Whether two files mean the same by these names. */
export function isSameName(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && nameKey(one) === nameKey(other);
}
