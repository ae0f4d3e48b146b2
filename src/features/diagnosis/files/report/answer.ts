import { atStake, type Finding } from '../../model/finding.ts';
import { perText } from '../../model/finding-words.ts';
import { counted, moneyText } from '../../model/wording.ts';

const numerals = ['No', 'One', 'Two', 'Three'] as const;

/** The whole report in a sentence: how much needs somebody, and what the largest of it is worth. */
export function answerOf(found: readonly Finding[], currency: string): string {
  const sure = found.filter(({ verdict }) => verdict !== 'hint');
  const hints = found.length - sure.length;
  if (sure.length === 0) {
    if (hints === 0) return 'Nothing wrong was found in these files.';
    return `Nothing is sure yet; ${counted(hints, 'hint is', 'hints are')} worth a look.`;
  }
  const needs =
    sure.length > 3
      ? `${sure.length} things need you`
      : `${numerals[sure.length] ?? ''} ${sure.length === 1 ? 'thing needs' : 'things need'} you`;
  return `${needs}${worthOf(sure, currency)}.`;
}

function worthOf(sure: readonly Finding[], currency: string): string {
  const [largest = null] = sure.toSorted((one, other) => atStake(other) - atStake(one)).map(({ effect }) => effect);
  if (largest === null) return '';
  const about = largest.low === largest.high ? '' : 'about ';
  return `; ${sure.length === 1 ? 'it' : 'the largest'} is worth ${about}${moneyText(largest.mid, currency)}${perText[largest.per]}`;
}
