import type { Changing, Context } from '#server/context.ts';

/** The same verbs as on the screen, all of them in the transaction that is open. */
export const within = (context: Context, room: Changing): Context => ({
  ...context,
  via: 'import',
  read: (_company, work) =>
    work({
      ...room,
      recall: async (_question, make) => ({ text: await make() }),
      recallRows: (_question, ids, read) => read(ids),
    }),
  change: (_company, work) => work(room),
});
