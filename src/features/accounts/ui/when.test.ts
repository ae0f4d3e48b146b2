import { describe, expect, it } from 'vitest';
import { dayWords, momentWords } from './when.ts';

// Tuesday 17 November 2026, 20:00 in New York is already Wednesday 1:00 in Greenwich (five hours apart in winter).
const clock = { timeZone: 'America/New_York', now: Date.parse('2026-11-18T01:00:00Z') };

describe('when something was', () => {
  it('counts days where the company is, not where the clock of the server is', () => {
    expect(dayWords('2026-11-18T00:30:00Z', clock)).toBe('today');
    expect(dayWords('2026-11-17T04:30:00Z', clock)).toBe('yesterday');
    expect(dayWords('2026-11-12T15:00:00Z', clock)).toBe('Thu 12 Nov');
  });

  it('names the year where it is another one', () => {
    expect(dayWords('2027-02-19T15:00:00Z', clock)).toBe('Fri 19 Feb 2027');
  });

  it('adds the time of day there', () => {
    // The hour's form follows the reader's language, so only what every form has is looked for.
    expect(momentWords('2026-11-17T20:41:00Z', clock)).toMatch(/^today, (3|15):41/);
  });
});
