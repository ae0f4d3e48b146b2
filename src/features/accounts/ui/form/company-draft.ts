import type { CompanySettings } from '../../contract/company.ts';
import { guessFrom } from '../../model/region.ts';

/** What a new company starts from: everything but its name guessed from the browser. */
export function companyDraft(): CompanySettings {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { name: '', kind: 'team', ...guessFrom({ timeZone, locale: navigator.language }) };
}
