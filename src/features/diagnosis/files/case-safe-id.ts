const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const groups = [0, 5, 10] as const;

/** A letter for each five characters, which tells of each whether it is a capital; the first is the lowest bit. */
function suffixOf(id: string): string {
  return groups
    .map((from) => {
      const bits = [0, 1, 2, 3, 4].map((at) => (/[A-Z]/.test(id.charAt(from + at)) ? 2 ** at : 0));
      return letters[bits.reduce((sum, bit) => sum + bit, 0)];
    })
    .join('');
}

/**
 * Salesforce writes one id with 15 characters on the screen and in reports, and with 18 in its data exports: three more
 * follow from the case of the others (its function CASESAFEID). Gives the 15 of both; an id of which the last three do
 * not follow is another program's and stays as it is.
 */
export function caseSensitiveId(id: string): string {
  const short = id.slice(0, 15);
  return /^[0-9A-Za-z]{18}$/.test(id) && suffixOf(short) === id.slice(15) ? short : id;
}
