import { day } from '#lib/calendar/day.ts';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { icalendar } from './icalendar.ts';

const now = Date.parse('2026-11-17T14:00:00.250Z');
const meeting = {
  uid: 'a-1',
  title: 'Weekly meeting',
  startsAt: Date.parse('2026-11-24T14:00:00Z'),
  endsAt: Date.parse('2026-11-24T15:30:00Z'),
  url: 'https://keel.example.com/c/1/meetings',
};
/** As another program reads it. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('a calendar', () => {
  it('is read by others as it is meant', () => {
    const due = { uid: 't-1', title: 'Order parts', day: day('2026-12-31'), url: 'https://keel.example.com/c/1/todos' };
    const [first, second] = eventsIn(icalendar({ name: 'Harbor', meetings: [meeting], days: [due] }, now));
    expect([first?.summary, first?.uid]).toEqual(['Weekly meeting', 'a-1@evenkeel']);
    expect(first?.startDate.toJSDate().toISOString()).toBe('2026-11-24T14:00:00.000Z');
    expect(first?.endDate.toJSDate().toISOString()).toBe('2026-11-24T15:30:00.000Z');
    expect([second?.startDate.isDate, second?.startDate.toString(), second?.endDate.toString()]).toEqual([
      true,
      '2026-12-31',
      '2027-01-01',
    ]);
  });

  it('keeps every word of a title, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (words) => {
        const clean = words.replace(/\p{Cc}|\p{Cs}/gu, '');
        const text = icalendar({ name: clean, meetings: [{ ...meeting, title: clean }], days: [] }, now);
        expect(eventsIn(text)[0]?.summary ?? '').toBe(clean);
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }),
    );
  });

  it('lets nobody write a line of their own', () => {
    const title = 'Sales\r\nATTENDEE:mailto:eve@example.com\nEND:VEVENT';
    const text = icalendar({ name: 'Harbor', meetings: [{ ...meeting, title }], days: [] }, now);
    expect(eventsIn(text)).toHaveLength(1);
    expect(text.split('\r\n').filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
  });
});
