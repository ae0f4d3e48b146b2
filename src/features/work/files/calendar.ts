import ICAL from 'ical.js';
import { addDays, type Day, dayFrom } from '#lib/calendar/day.ts';
import { instantAt } from '#lib/calendar/instant.ts';
import { wallClockAt } from '#lib/calendar/wall-clock.ts';
import { ok, problem, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import type { CalendarEvent } from '../model/calendar-event.ts';
import { NamedZone, zoneNamed } from './calendar-zone.ts';

/** From the first to the last day, on the company's clocks. */
export interface CalendarWindow {
  readonly from: Day;
  readonly to: Day;
  readonly timeZone: string;
}

export interface ReadCalendar {
  readonly events: readonly CalendarEvent[];
  /** Entries, each of which may occur any number of times. */
  readonly entries: number;
  readonly problems: readonly { readonly text: string; readonly why: string }[];
  readonly notes: readonly string[];
}

/** Of one entry: two years of every hour, with room before them. */
const mostOccurrences = 25_000;
/** Of all entries: forty meetings on each day of twenty years, which take seconds to count out. */
const mostOfAll = 300_000;
/** One that was moved was not moved from further away. */
const daysMoved = 366;
/** Some programs close the quotation mark of a zone only behind the time. */
const lateQuote = /^([^:\r\n]*;TZID=")([^"\r\n]+):(\d{8}T\d{6}Z?)"(?=\r?$)/gm;

/** An exception that is a day, of an entry that has times, is meant for the whole day, though the standard knows none. */
const dayAlone = /^EXDATE:(\d{8})(?=\r?$)/gim;
const exceptedDay = 'x-excepted-day';

const tidied = (text: string) =>
  text.trimStart().replace(lateQuote, '$1$2":$3').replace(dayAlone, `${exceptedDay.toUpperCase()}:$1`);

function registerZones(calendar: ICAL.Component): readonly string[] {
  const unknown: string[] = [];
  const told = new Map(
    calendar.getAllSubcomponents('vtimezone').map((zone) => [String(zone.getFirstPropertyValue('tzid')), zone]),
  );
  const named = calendar
    .getAllSubcomponents('vevent')
    .flatMap((event) => event.getAllProperties().flatMap((property) => property.getFirstParameter('tzid') ?? []));
  for (const tzid of new Set([...told.keys(), ...named])) {
    const timeZone = zoneNamed(tzid);
    const own = told.get(tzid);
    if (timeZone !== null) {
      // Programs write the rules of a few years; those of the database hold for all.
      if (own) calendar.removeSubcomponent(own);
      ICAL.TimezoneService.register(new NamedZone(tzid, timeZone), tzid);
    } else if (own) ICAL.TimezoneService.register(own, tzid);
    else unknown.push(tzid);
  }
  return unknown;
}

const isCancelled = (component: ICAL.Component) =>
  /^cancell?ed$/i.test(String(component.getFirstPropertyValue('status') ?? ''));

function occurrence(item: ICAL.Event, start: ICAL.Time, end: ICAL.Time, timeZone: string): CalendarEvent {
  const instantOf = (time: ICAL.Time) => {
    const seconds = time.isDate ? 0 : time.hour * 3600 + time.minute * 60 + time.second;
    const isOwn = time.isDate || time.zone === ICAL.Timezone.localTimezone;
    return isOwn ? instantAt(dayFrom(time.year, time.month, time.day), seconds, timeZone) : time.toUnixTime() * 1000;
  };
  const [startedAt, endedAt] = [instantOf(start), instantOf(end)];
  const transparency = String(item.component.getFirstPropertyValue('transp') ?? '');
  return {
    holds: 'event',
    title: (item.summary ?? '').trim(),
    startedAt,
    ...wallClockAt(startedAt, timeZone),
    hours: Math.max(0, (endedAt - startedAt) / 3_600_000),
    allDay: start.isDate,
    busy: !/^transparent$/i.test(transparency),
  };
}

/** Those that lie long before the window are counted, and null. */
function* occurrencesOf(
  event: ICAL.Event,
  { from, to, timeZone }: CalendarWindow,
  most: number,
): Generator<CalendarEvent | null> {
  if (!event.isRecurring()) {
    yield isCancelled(event.component) ? null : occurrence(event, event.startDate, event.endDate, timeZone);
    return;
  }
  const near = addDays(from, -daysMoved);
  const left = new Set(
    event.component.getAllProperties(exceptedDay).map((property) => String(property.getFirstValue())),
  );
  const times = event.iterator();
  for (let count = 0; count < most; count += 1) {
    // At the end it gives nothing, whatever its type says.
    const next = times.next() as ICAL.Time | undefined;
    const day = next && dayFrom(next.year, next.month, next.day);
    if (!next || day === undefined || day > to) return;
    if (day < near) {
      yield null;
      continue;
    }
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    const isLeft = left.has(day.replaceAll('-', '')) || isCancelled(item.component);
    yield isLeft ? null : occurrence(item, startDate, endDate, timeZone);
  }
}

/** Entries with the exceptions that belong to them; an exception alone is an entry of its own. */
function eventsIn(calendar: ICAL.Component): readonly ICAL.Event[] {
  const all = calendar.getAllSubcomponents('vevent');
  const uidOf = (component: ICAL.Component) => String(component.getFirstPropertyValue('uid') ?? '');
  const masters = all.filter((one) => !one.hasProperty('recurrence-id'));
  const known = new Set(masters.map(uidOf));
  const exceptions = all.filter((one) => one.hasProperty('recurrence-id'));
  const ofEntry = Map.groupBy(exceptions, uidOf);
  return [
    ...masters.map((one) => new ICAL.Event(one, { exceptions: ofEntry.get(uidOf(one)) ?? [] })),
    ...exceptions.filter((one) => !known.has(uidOf(one))).map((one) => new ICAL.Event(one, { exceptions: [] })),
  ];
}

/** Every occurrence in the window of what stands in a calendar (RFC 5545), on the company's clocks. */
export function readCalendar(text: string, window: CalendarWindow): Result<ReadCalendar> {
  const problems: { text: string; why: string }[] = [];
  const events: CalendarEvent[] = [];
  const endless: string[] = [];
  try {
    const calendar = new ICAL.Component(ICAL.parse(tidied(text)) as unknown[]);
    const unknown = registerZones(calendar);
    const entries = eventsIn(calendar);
    let all = 0;
    for (const event of entries) {
      const most = Math.min(mostOccurrences, mostOfAll - all);
      let count = 0;
      try {
        for (const found of occurrencesOf(event, window, most)) {
          count += 1;
          if (found && found.day >= window.from && found.day <= window.to) events.push(found);
        }
      } catch {
        const why = 'The entry has no time that can be read. Correct it in the calendar and export it again.';
        problems.push({ text: event.summary ?? '', why });
      }
      all += count;
      if (event.isRecurring() && count === most) {
        const name = quoted(event.summary ?? '', 60) || 'An entry without a title';
        endless.push(
          most === 0
            ? `${name} was left out: the entries before it repeat too often. Export fewer calendars together.`
            : `${name} repeats very often; only the first ${most} times were counted.`,
        );
      }
    }
    const notes = [
      ...endless,
      ...unknown.map((zone) => `The zone ${quoted(zone, 60)} is not known; its times were taken as the company's own.`),
    ];
    const sorted = events.toSorted((a, b) => a.startedAt - b.startedAt || (a.title < b.title ? -1 : 1));
    return ok({ events: sorted, entries: entries.length, problems, notes });
  } catch {
    return problem('not-a-calendar', 'The calendar is broken. Export it again from the program that holds it.');
  } finally {
    // The library keeps zones for all calendars; those of this one are nobody else's.
    ICAL.TimezoneService.reset();
  }
}
