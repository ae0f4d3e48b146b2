import { useSuspenseQuery } from '@tanstack/react-query';
import type { Words } from '#features/accounts/model/words.ts';
import { useCompany, useMembers, useWords } from '#features/accounts/ui/use-company.ts';
import { personHrefs } from '#features/accounts/ui/use-person-href.ts';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import { type Course, courseOf, lastClosed } from '#features/scorecard/model/reading/course.ts';
import type { MetricView } from '#features/scorecard/ui/metric/metric-view.ts';
import { calendarOf } from '#features/scorecard/ui/pages.ts';
import { readingOf } from '#features/scorecard/ui/reading.ts';
import type { Calendar } from '#lib/calendar/period.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import type { Person } from '../../contract/person.ts';
import { type PersonAnswer, personAnswer } from '../../model/person/answer.ts';
import { personQuery } from './people-query.ts';

/** One number of the person: the row, its course, and what the parts of its own page need to know. */
export interface OwnNumber {
  readonly row: Row;
  readonly course: Course;
  readonly view: MetricView;
  readonly href: string;
}

/** What every part of the page needs to know. */
export interface PersonView {
  readonly companyId: CompanyId;
  readonly person: Person;
  readonly words: Words;
  readonly calendar: Calendar;
  readonly timeZone: string;
  readonly locale: string;
  readonly numbers: readonly OwnNumber[];
  /** The first line of the page. */
  readonly answer: PersonAnswer;
  readonly nameOf: (memberId: string | null) => string;
}

export function usePersonView(companyId: CompanyId, memberId: MemberId): PersonView {
  const { data: person } = useSuspenseQuery(personQuery(companyId, memberId));
  const company = useCompany(companyId);
  const members = useMembers(companyId);
  const words = useWords(companyId);
  const calendar = calendarOf(company);
  const reading = readingOf(company.currency);
  const names = new Map<string, string>(members.map((member) => [member.memberId, member.name]));
  const nameOf = (id: string | null) => names.get(id ?? '') ?? 'somebody';
  const { timeZone } = company;
  const personHref = personHrefs(company, members);
  const voice = { reading, calendar };
  const shared = { companyId, today: person.today, voice, timeZone, words, nameOf, personHref };
  const may = { record: false, define: false, coach: person.coaches };
  const numbers = person.scorecards.flatMap(({ rows, periods }) =>
    rows.map((row) => {
      const course = courseOf(row, periods, person.today);
      const href = `/c/${companyId}/scorecard/metrics/${row.metricId}`;
      return { row, course, href, view: { ...shared, row, course, may } };
    }),
  );
  const judged = numbers.flatMap(({ course }) => lastClosed(course)?.status ?? []);
  const on = judged.filter((status) => status === 'on').length;
  const answer = personAnswer(
    {
      todos: person.todos.tally,
      priorities: person.priorities.tally,
      numbers: { on, judged: on + judged.filter((status) => status === 'off').length },
    },
    (what, count) => words.word(what, count),
  );
  return { answer, companyId, person, words, calendar, timeZone, locale: reading.locale, numbers, nameOf };
}
