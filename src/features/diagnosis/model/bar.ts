import { closest } from '#lib/closest.ts';
import { ok, problem, type Result } from '#lib/result.ts';
import { type Thresholds, usualThresholds } from './ground.ts';

/** As it is typed: `missed-share`. */
const barNames = Object.keys(usualThresholds).map(
  (name) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), name as keyof Thresholds] as const,
);

/** Above 0 and at most 1; a percentage is taken as the share it is. */
function shareFrom(text: string): number | null {
  const [, digits, percent] = /^\s*(\d*\.?\d+)\s*(%?)\s*$/u.exec(text) ?? [];
  const share = digits === undefined ? Number.NaN : Number(digits) / (percent === '%' ? 100 : 1);
  return share > 0 && share <= 1 ? share : null;
}

/**
 * Bars of one’s own in place of the usual ones: `missed-share=15 %, todos-done=0.8`. All of them, or a sentence that says
 * which is wrong.
 */
export function readBars(text: string): Result<Thresholds> {
  const known = new Map<string, keyof Thresholds>(barNames);
  let bars = usualThresholds;
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split('=').map((side) => side.trim());
    const key = known.get(name);
    if (key === undefined) {
      const [near] = closest(name, [...known.keys()]);
      const hint = near === undefined ? `They are: ${[...known.keys()].join(', ')}.` : `Is ${near} meant?`;
      return problem('unknown-bar', `There is no bar with that name. ${hint}`);
    }
    const share = shareFrom(value);
    if (share === null) {
      return problem('no-share', `${name} is a share: write more than 0 and at most 100 %, such as ${name}=15%.`);
    }
    bars = { ...bars, [key]: share };
  }
  return ok(bars);
}
