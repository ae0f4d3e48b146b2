/** What goes to a member by mail without being asked for each time. */
export const reminderKinds = ['digest', 'missing-numbers', 'todo-due', 'recap'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

interface Told {
  readonly title: string;
  readonly detail: string;
}

/** What each is called where one chooses; `{todo.many}` in the details is the company's word. */
export const kindWords: Readonly<Record<ReminderKind, Told>> = {
  digest: {
    title: 'Monday overview',
    detail: 'Mondays at 7:00: how the company’s week was, and what is yours to do.',
  },
  'missing-numbers': {
    title: 'Numbers to enter',
    detail:
      'At 9:00 on the day before your team meets, or where no day is agreed on the second day of the week: which of your numbers are missing.',
  },
  'todo-due': {
    title: 'What is due today',
    detail: 'At 8:00 on the day itself: all {todo.many} of that day in one mail.',
  },
  recap: {
    title: 'After a meeting',
    detail: 'What was decided and who does what, to those who were there and those who were not.',
  },
};
