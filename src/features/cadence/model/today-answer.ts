/** What waits for one person, over the companies that are shown. */
export interface Waiting {
  /** Numbers of periods that are over and still empty. */
  readonly numbers: number;
  /** To-dos that are late or due today. */
  readonly todos: number;
  /** Priorities of which nothing was said this week. */
  readonly priorities: number;
  readonly milestones: number;
  readonly messages: number;
  /** When each meeting of today begins, `9:00`, the first first; those that run already are `now`. */
  readonly meetings: readonly string[];
}

/** How this person’s companies call them; the plain words where there are several. */
export type CountWord = (count: number) => string;

const counted = (count: number, word: string) => (count === 0 ? [] : [`${count} ${word}`]);
const noun = (one: string, count: number) => (count === 1 ? one : `${one}s`);

function meetingWords([first, ...others]: readonly string[]): string {
  if (first === undefined) return '';
  const which = others.length === 0 ? 'it' : 'the first';
  return first === 'now' ? `; ${which} has begun` : `; ${which} starts at ${first}`;
}

/** The first line: `6 numbers to enter, 5 to-dos due, 1 meeting; it starts at 9:00.` */
export function todayAnswer(waiting: Waiting, todoWord: CountWord, priorityWord: CountWord): string {
  const { numbers, todos, priorities, milestones, messages, meetings } = waiting;
  const parts = [
    ...counted(numbers, `${noun('number', numbers)} to enter`),
    ...counted(todos, `${todoWord(todos)} due`),
    ...counted(milestones, `${noun('milestone', milestones)} due`),
    ...counted(priorities, `${priorityWord(priorities)} to report on`),
    ...counted(messages, `${noun('message', messages)} to pass on`),
    ...counted(meetings.length, noun('meeting', meetings.length)),
  ];
  return parts.length === 0 ? 'Nothing waits for you today.' : `${parts.join(', ')}${meetingWords(meetings)}.`;
}
