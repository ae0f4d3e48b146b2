import path from 'node:path';
import { day } from '#lib/calendar/day.ts';
import { hasRealFiles, whyNot } from '#test/support/real-file.ts';
import { readRoom } from '#test/support/room.ts';
import { describe, expect, it } from 'vitest';
import { readDataRoom } from './data-room.ts';

const company = 'key,value\ntime_zone,America/New_York\n';
const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'];

async function eventsOf(text: string) {
  const { records, inputs } = await readRoom({ 'company.csv': company, 'work.ics': text });
  expect(inputs[1]).toMatchObject({ file: 'work.ics', kind: 'calendar', layout: 'iCalendar' });
  return {
    input: inputs[1],
    events: records.events.map(({ day, second, hours, title }) => [day, second / 3600, hours, title]),
  };
}

describe('a calendar', () => {
  it('repeats what it repeats, on the clocks of its zone, over a change of the clocks', async () => {
    // Mondays at 10 in Los Angeles; clocks go back on 1 November in both places. One is left out, one moved, one called off.
    const { events, input } = await eventsOf(
      calendar(
        ...event(
          'UID:1',
          'SUMMARY:Team',
          'DTSTART;TZID=Pacific Standard Time:20261019T100000',
          'DTEND;TZID=Pacific Standard Time:20261019T113000',
          'RRULE:FREQ=WEEKLY;COUNT=5',
          'EXDATE;TZID=Pacific Standard Time:20261026T100000',
        ),
        ...event(
          'UID:1',
          'RECURRENCE-ID;TZID=Pacific Standard Time:20261102T100000',
          'SUMMARY:Team, moved',
          'DTSTART;TZID=Pacific Standard Time:20261103T080000',
          'DTEND;TZID=Pacific Standard Time:20261103T090000',
        ),
        ...event(
          'UID:1',
          'RECURRENCE-ID;TZID=Pacific Standard Time:20261109T100000',
          'SUMMARY:Team',
          'STATUS:CANCELLED',
          'DTSTART;TZID=Pacific Standard Time:20261109T100000',
          'DTEND;TZID=Pacific Standard Time:20261109T113000',
        ),
      ),
    );
    expect(events).toEqual([
      ['2026-10-19', 13, 1.5, 'Team'],
      ['2026-11-03', 11, 1, 'Team, moved'],
      ['2026-11-16', 13, 1.5, 'Team'],
    ]);
    expect(input).toMatchObject({ rows: 1, used: 1, skipped: [] });
  });

  it('has days without a time, times in UTC, times without a zone, and what was called off', async () => {
    const { events } = await eventsOf(
      calendar(
        ...event('UID:1', 'SUMMARY:Away', 'DTSTART;VALUE=DATE:20261105', 'DTEND;VALUE=DATE:20261107'),
        ...event('UID:2', 'SUMMARY:Call', 'DTSTART:20261110T150000Z', 'DTEND:20261110T153000Z'),
        ...event('UID:3', 'SUMMARY:Visit', 'DTSTART:20261111T090000', 'DURATION:PT2H'),
        ...event(
          'UID:7',
          'SUMMARY:Daily',
          'DTSTART:20261102T090000',
          'DURATION:PT1H',
          'RRULE:FREQ=DAILY;COUNT=3',
          'EXDATE:20261103',
        ),
        ...event('UID:4', 'SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART:20261111T090000', 'DURATION:PT2H'),
        ...event('UID:5', 'SUMMARY:Later', 'DTSTART:20261201T090000', 'DURATION:PT2H'),
        ...event(
          'UID:6',
          'SUMMARY:Sydney',
          'DTSTART;TZID="(GMT+10:00) Canberra, Melbourne, Sydney":20261112T090000',
          'DURATION:PT1H',
        ),
      ),
    );
    expect(events).toEqual([
      ['2026-11-02', 9, 1, 'Daily'],
      ['2026-11-04', 9, 1, 'Daily'],
      ['2026-11-05', 0, 48, 'Away'],
      ['2026-11-10', 10, 0.5, 'Call'],
      ['2026-11-11', 9, 2, 'Visit'],
      // 9:00 in Sydney's summer is 22:00 in UTC the day before
      ['2026-11-11', 17, 1, 'Sydney'],
    ]);
  });

  it('may repeat without end, or be broken', async () => {
    const daily = event('UID:1', 'SUMMARY:Tea', 'DTSTART:20200101T160000', 'DURATION:PT15M', 'RRULE:FREQ=DAILY');
    expect((await eventsOf(calendar(...daily))).events).toHaveLength(731);
    const seconds = event('UID:1', 'SUMMARY:Mad', 'DTSTART:20261101T160000', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY');
    const often = await eventsOf(calendar(...seconds));
    expect(often.events).toHaveLength(25_000);
    expect(often.input?.notes?.[0]).toContain('25000');
    const mad = (uid: number) => event(`UID:${uid}`, 'DTSTART:20200101T160000', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY');
    const many = await eventsOf(calendar(...Array.from({ length: 20 }, (_, at) => mad(at)).flat(), ...daily));
    // 300,000 times in all: twelve entries of 25,000.
    expect(many.input?.notes?.[12]).toMatch(/^An entry without a title was left out/);
    expect(many.events).toEqual([]);
    const { input } = await eventsOf(calendar(...event('UID:1', 'SUMMARY:No time'), ...daily));
    expect(input).toMatchObject({ rows: 2, used: 1, skipped: [{ text: 'No time' }] });
    expect((await eventsOf('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n;;;\r\n')).input?.refused).toContain('broken');
  });
});

describe.skipIf(!hasRealFiles)(`real calendars${whyNot}`, () => {
  const read = async (name: string, asOf: string) => {
    const { records, inputs } = await readDataRoom(path.resolve('../shared/data/ics', name), { asOf: day(asOf) });
    expect(inputs[0]?.refused).toBeUndefined();
    return records.events.map(({ startedAt, title }) => [new Date(startedAt).toISOString(), title]);
  };

  it('of Outlook name zones as Windows does', async () => {
    const office = await read('Office-2012-owa.ics', '2020-11-15');
    // 13:30 in Sydney is 11 hours ahead of UTC then; New York 4 hours behind, and 5 from 1 November
    expect(office).toContainEqual(['2020-10-28T02:30:00.000Z', 'TEST Syd']);
    expect(office).toContainEqual(['2020-10-28T17:30:00.000Z', 'TEST']);
    expect(office).toContainEqual(['2020-11-02T18:30:00.000Z', 'TEST 3']);
    // from Monday 2 November on, every Thursday and Friday
    expect(office.filter(([, title]) => title === 'TEST2').map(([at]) => at)).toEqual([
      '2020-11-05T18:30:00.000Z',
      '2020-11-06T18:30:00.000Z',
      '2020-11-12T18:30:00.000Z',
      '2020-11-13T18:30:00.000Z',
    ]);
    expect(await read('ms_timezones.ics', '2020-12-31')).not.toEqual([]);
  });

  it('of Google leave out what is excepted and end where they end', async () => {
    const found = await read('biweekly-exdate-until.ics', '2017-08-31');
    const central = found.filter(([, title]) => title === 'Example of comma-separated exdates').map(([at]) => at);
    // 9:00 in Chicago, in summer 5 hours behind UTC
    for (const out of ['2017-07-06', '2017-07-17', '2017-07-20', '2017-08-03'])
      expect(central.join()).not.toContain(out);
    expect(central[0]).toBe('2017-02-16T15:00:00.000Z');
    // every second Monday and Tuesday from 14 August on at 14:00 in UTC; of its exceptions only the whole day is one
    const bad = (await read('biweekly-exdate-until.ics', '2020-01-31')).filter(([, title]) =>
      title?.includes('bad times'),
    );
    expect(bad.length).toBeGreaterThan(50);
    expect(central.at(-1)?.slice(0, 10) ?? '').toMatch(/^2017-0[78]/);
  });

  it('of Apple leave out what was called off', async () => {
    expect((await read('tentative-apple-calendar.ics', '2022-12-31')).map(([, title]) => title)).toEqual([
      'Tentative',
      'Confirmed',
      'No Status',
    ]);
    expect(await read('dst-transition-rules.ics', '2022-12-31')).toEqual([
      ['2022-10-09T10:00:00.000Z', 'Morgendienst'],
    ]);
    expect(await read('google-calendar-kiev-tz.ics', '2016-12-31')).toContainEqual([
      '2016-08-26T11:00:00.000Z',
      expect.any(String),
    ]);
    expect(await read('utf8-french-calendar.ics', '2014-12-31')).toEqual([]);
  });
});
