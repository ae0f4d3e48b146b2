import type { CompanyId } from '#lib/ids.ts';
import type { LetterLinks } from './letter.ts';

/** Where a letter is turned off: a page for whoever opens it, and what a mail program posts to by itself. */
export const stopUrl = (publicUrl: string, secret: string) => `${publicUrl}/mails/stop/${secret}`;

export const linksOf = (publicUrl: string, company: CompanyId, secret: string): LetterLinks => ({
  company: `${publicUrl}/c/${company}`,
  stop: stopUrl(publicUrl, secret),
});
