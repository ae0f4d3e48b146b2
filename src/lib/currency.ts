import { numberFormat } from './numeral.ts';

const known = new Set(Intl.supportedValuesOf('currency'));

/** Whether this is the code of a currency in use or lately so (ISO 4217). */
export function isCurrency(code: string): boolean {
  return known.has(code);
}

/** Digits after the decimal sign: 2 for USD, 0 for JPY, 3 for KWD (ISO 4217). */
export function currencyExponent(code: string): number {
  return numberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2;
}

const signs = new Map<string, ReadonlySet<string>>();

/** Everything people write for this currency: USD, $, US$. */
export function currencySigns(code: string): ReadonlySet<string> {
  let found = signs.get(code);
  if (found === undefined) {
    const written = (['symbol', 'narrowSymbol'] as const).flatMap((currencyDisplay) =>
      // Canada writes US$ where the United States write $.
      ['en-US', 'en-CA'].map((locale) => numberFormat(locale, { style: 'currency', currency: code, currencyDisplay })),
    );
    found = new Set([
      code,
      ...written.flatMap((formatter) =>
        formatter.formatToParts(1).flatMap((part) => (part.type === 'currency' ? [part.value] : [])),
      ),
    ]);
    signs.set(code, found);
  }
  return found;
}

/** What stands beside an amount of this currency in that locale: `$`, `€`, `CHF`. */
export function currencySign(code: string, locale: string): string {
  const parts = numberFormat(locale, {
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(1);
  return parts.find((part) => part.type === 'currency')?.value ?? code;
}
