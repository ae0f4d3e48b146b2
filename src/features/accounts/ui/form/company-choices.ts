import { monthNames, weekdayNames } from '#lib/calendar/day.ts';
import { currencySign } from '#lib/currency.ts';
import type { CompanyKind } from '../../model/company.ts';
import { knownRegions } from '../../model/region.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label);

/** `New York`, with the continent where two places share a name. */
function zoneLabels(zones: readonly string[]): Choice[] {
  const place = (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const seen = Map.groupBy(zones, place);
  return zones
    .map((zone) => {
      const several = (seen.get(place(zone))?.length ?? 0) > 1;
      return { value: zone, label: several ? `${place(zone)} (${zone.split('/')[0]})` : place(zone) };
    })
    .sort(byLabel);
}

/** Every zone the browser knows, and the one chosen even if its name is an older one. */
export const zoneChoices = (chosen: string): Choice[] =>
  zoneLabels([...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen])]);

/** Currencies in everyday use first, each list by name. */
export function currencyChoices(): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  const choice = (code: string): Choice => {
    const sign = currencySign(code, 'en');
    return { value: code, label: `${names.of(code) ?? code}, ${sign}` };
  };
  const common = new Set(knownRegions.flatMap(({ currency }) => (currency === undefined ? [] : [currency])));
  const rest = Intl.supportedValuesOf('currency').filter((code) => !common.has(code));
  return [...[...common].map(choice).sort(byLabel), ...rest.map(choice).sort(byLabel)];
}

const numbered = (names: readonly string[]): Choice[] =>
  names.map((label, place) => ({ value: String(place + 1), label }));

export const weekdayChoices = numbered(weekdayNames);
export const monthChoices = numbered(monthNames);

export const kindCards: readonly { value: CompanyKind; label: string; detail: string }[] = [
  { value: 'team', label: 'A team', detail: 'an owner and a leadership team; numbers and people by team' },
  { value: 'solo', label: 'Just me', detail: 'one person, no teams; only the rooms one person uses' },
  {
    value: 'practice',
    label: 'I run other people’s companies',
    detail: 'a practice with client companies, each kept apart',
  },
];
