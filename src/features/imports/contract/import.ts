import { inCompany, instant, memberId, route, teamId } from '#features/accounts/contract/route.ts';
import { day } from '#features/scorecard/contract/goal.ts';
import { earliestYear } from '#lib/calendar/earliest-day.ts';
import { z } from 'zod';
import { longestName } from '../model/people/named-people.ts';

/** Which column of a table nobody knows is what; counted from 0. */
export const columnMapping = z.discriminatedUnion('shape', [
  /** One row a value: the metric's name, a date, a number. */
  z.object({
    shape: z.literal('long'),
    metric: z.int().min(0),
    date: z.int().min(0),
    value: z.int().min(0),
    person: z.int().min(0).nullable(),
    note: z.int().min(0).nullable(),
  }),
  /** One row a period, one column a metric. */
  z.object({ shape: z.literal('columns'), date: z.int().min(0), metrics: z.array(z.int().min(0)).min(1).max(300) }),
]);
export type ColumnMapping = z.infer<typeof columnMapping>;

/** What the file itself does not say. */
export const choices = z.object({
  decimal: z.enum(['point', 'comma']).optional(),
  dates: z.enum(['mdy', 'dmy']).optional(),
  /** Of the first period, where headers name none. */
  year: z.int().min(earliestYear).max(2200).optional(),
  /**
   * Where new metrics go whose line does not say; left out, the company scorecard; null, their owner's own. To-dos,
   * priorities and issues, too, whose line names no team that is here; left out, it is asked.
   */
  teamId: teamId.nullable().optional(),
  /** Whose they are when the file does not say, or names nobody who is here. */
  ownerId: memberId.optional(),
  /**
   * Whom the files mean by names that nobody here has; null: nobody who is here. Remembered when the import is stored,
   * and forgotten where it is null.
   */
  people: z
    .array(z.object({ name: z.string().min(1).max(longestName), memberId: memberId.nullable() }))
    .max(500)
    .optional(),
  mapping: columnMapping.optional(),
  /** Several values of one period: how they become one. */
  combine: z.enum(['sum', 'average', 'last']).optional(),
});
export type Choices = z.infer<typeof choices>;

/** Something that the file leaves open; the choice of that name answers it. */
const question = z.object({
  asks: z.enum(['decimal', 'dates', 'year', 'mapping', 'owner', 'combine', 'team']),
  sentence: z.string(),
  /** Rows of the file that show why it is asked. */
  samples: z.array(z.string()),
});

/** A row that cannot be used, and why; the others can. */
const rowProblem = z.object({
  file: z.string(),
  /** Counted from 1 as a spreadsheet does; null for the whole file. */
  row: z.int().nullable(),
  column: z.string().nullable(),
  text: z.string().nullable(),
  why: z.string(),
});

/** Somebody whom the files name as an owner, and whom nobody here is called like. */
const namedPerson = z.object({
  name: z.string(),
  /** How many rows name them. */
  rows: z.int(),
  /** Whom the name means; null where nobody was said to be meant, or nobody here. */
  memberId: memberId.nullable(),
  /** Said in `choices`, or at an earlier import; null where it is open. */
  by: z.enum(['choice', 'memory']).nullable(),
  /** Why whoever is meant does not own all of it; empty where they do. */
  note: z.string(),
  /** Who may be meant, the surest first, and why. Never taken without being chosen. */
  near: z.array(z.object({ memberId, why: z.string() })),
});
export type NamedPerson = z.infer<typeof namedPerson>;

const readFile = z.object({
  name: z.string(),
  /** What it was recognised as, and by what; null when nothing fits. */
  layout: z.string().nullable(),
  reason: z.string(),
  rows: z.int(),
  header: z.array(z.string()),
  /** The first rows as they stand there. */
  sample: z.array(z.array(z.string())),
});

const counts = z.object({
  metricsNew: z.int(),
  metricsChanged: z.int(),
  valuesNew: z.int(),
  valuesChanged: z.int(),
  valuesSame: z.int(),
  goalsNew: z.int(),
  /** Declared changes; imports of before they could be brought in tell none. */
  changesNew: z.int().default(0),
  /** To-dos, priorities and issues: nor did earlier imports tell of them. */
  todosNew: z.int().default(0),
  prioritiesNew: z.int().default(0),
  issuesNew: z.int().default(0),
  milestonesNew: z.int().default(0),
  /** Open here, done or over in the file. */
  commitmentsClosed: z.int().default(0),
  commitmentsSame: z.int().default(0),
});
export type Counts = z.infer<typeof counts>;

/** What an import would do; nothing is written by looking. */
export const preview = z.object({
  files: z.array(readFile),
  questions: z.array(question),
  /** The most frequent first, at most two hundred; what belongs to others goes to `ownerId`. */
  people: z.array(namedPerson),
  /** At most a hundred; `problemCount` says how many there are. */
  problems: z.array(rowProblem),
  problemCount: z.int(),
  counts,
  /** What would become of the first metrics. */
  metrics: z.array(
    z.object({
      title: z.string(),
      exists: z.boolean(),
      owner: z.string(),
      values: z.int(),
      from: day.nullable(),
      to: day.nullable(),
    }),
  ),
  /** What would become of the first to-dos, priorities and issues. */
  commitments: z.array(
    z.object({
      kind: z.enum(['todo', 'priority', 'issue']),
      title: z.string(),
      becomes: z.enum(['new', 'closed', 'here']),
      owner: z.string(),
      team: z.string(),
      made: day,
      over: day.nullable(),
    }),
  ),
  /** What was decided for rows by the answers, in sentences. */
  remarks: z.array(z.string()),
  /** The same files were imported then, and nothing has changed since. */
  importedAt: instant.nullable(),
  /** To be sent with `store`: what is stored is what was looked at. */
  fingerprint: z.string(),
});
export type Preview = z.infer<typeof preview>;

export const importRecord = z.object({
  importId: z.uuid(),
  holds: z.string(),
  files: z.array(z.string()),
  madeBy: memberId.nullable(),
  madeAt: instant,
  undoneAt: instant.nullable(),
  counts,
});
export type ImportRecord = z.infer<typeof importRecord>;

/** Files on their way out. */
const leaving = z.array(z.object({ name: z.string(), text: z.string() }));

const asked = inCompany.extend({ uploadIds: z.array(z.uuid()).min(1).max(20), choices: choices.default({}) });

export const importRoutes = {
  preview: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/imports/preview',
      summary: 'Say what an import of uploaded files would do',
    })
    .input(asked)
    .output(preview),
  store: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/imports',
      summary: 'Store what was previewed, all or nothing; can be undone',
      successStatus: 201,
    })
    .input(asked.extend({ fingerprint: z.string() }))
    .output(importRecord),
  list: route
    .route({ method: 'GET', path: '/companies/{companyId}/imports', summary: 'List imports, newest first' })
    .input(inCompany)
    .output(z.array(importRecord)),
  undo: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/imports/{importId}/undo',
      summary: 'Put back what an import changed; what somebody has changed since stays and is named',
    })
    .input(inCompany.extend({ importId: z.uuid() }))
    .output(importRecord.extend({ kept: z.array(z.string()) })),
  /** The same files that can be imported. */
  exportScorecard: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/scorecard/export',
      summary: 'Write metrics, values, goals and declared changes as files that can be imported again',
    })
    .input(inCompany.extend({ teamId: teamId.optional(), layout: z.enum(['tables', 'wide']).default('tables') }))
    .output(leaving),
  /** One file that can be imported again; without the private to-dos of others. */
  exportCommitments: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/commitments/export',
      summary: 'Write to-dos, priorities and issues as a file that can be imported again',
    })
    .input(inCompany.extend({ teamId: teamId.optional() }))
    .output(leaving),
};
