/**
 * Every digit, and never one that could be read in two ways: 1.234 may be a thousand to some programs, 1.2340 is not.
 * @param amount with at most six decimals.
 */
export function amountText(amount: number): string {
  const text = String(amount);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}
