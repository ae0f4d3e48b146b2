import type { Words } from '#features/accounts/model/words.ts';
import { listed } from '#features/cadence/mail/letter.ts';
import { dayLabel } from '#lib/calendar/day.ts';
import { attendanceWords, outcomeWords, type Recap, recapAnswer, type RecapIssue } from '../model/recap.ts';

interface RecapLetter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** What is private to two has no name in a subject, which others may see. */
const nameOf = ({ kind, name }: Recap, words: Words): string =>
  kind === 'owner-operator' ? words.capital('ownerOperatorMeeting') : name;

function issueLine({ title, root, solutions }: RecapIssue, words: Words): string {
  const of = (kind: RecapIssue['solutions'][number]['kind']) =>
    kind === 'todo' || kind === 'priority' ? words.capital(kind) : kind === 'message' ? 'Message' : 'Decision';
  const by = solutions.map((solution) => `  ${of(solution.kind)}: ${solution.words}`);
  return [title, ...(root === '' ? [] : [`  Root: ${root}`]), ...by].join('\n');
}

/** What became of a meeting, the answer first. @param link where it stands in full. */
export function recapLetter(recap: Recap, words: Words, link: string): RecapLetter {
  const { people, solved, todos, messages, agreements, headlines } = recap;
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`${title}:\n${listed(lines)}`]);
  const why = people.filter(({ ratingNote }) => ratingNote !== '');
  return {
    subject: `${nameOf(recap, words)}, ${dayLabel(recap.heldOn)}: ${outcomeWords(recap, words)}`,
    paragraphs: [
      `${recapAnswer(recap, words)} ${attendanceWords(people)}`.trim(),
      ...part(
        'Solved',
        solved.map((issue) => issueLine(issue, words)),
      ),
      ...part(
        'Agreed',
        agreements.map(({ words: about, agreement }) => `${about}: ${agreement}`),
      ),
      ...part(
        words.capital('todo', 2),
        todos.map(({ title, owner, due }) => `${title} (${owner}, by ${dayLabel(due)})`),
      ),
      ...part(
        'To pass on',
        messages.map(({ words: said, toTeam, teller }) => `${said} (${teller} tells ${toTeam})`),
      ),
      ...part(
        'Headlines',
        headlines.map(({ words: said }) => said),
      ),
      ...part(
        'What would have made it better',
        why.map(({ name, rating, ratingNote }) => `${ratingNote} (${name}, ${rating})`),
      ),
      `All of it, with the notes: ${link}`,
    ],
  };
}
