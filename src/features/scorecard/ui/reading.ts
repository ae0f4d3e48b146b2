import type { Reading } from '#lib/figure.ts';

/** Numbers as this browser writes them, money in the company's currency. */
export const readingOf = (currency: string): Reading => ({ locale: navigator.language, currency });
