import type { Day } from '#lib/calendar/day.ts';
import { z } from 'zod';

export const day = z.iso.date() as unknown as z.ZodType<Day, Day>;

/** How many somebody has taken on by the end of a quarter, as far as the one who asks may see them. */
export const load = z.object({
  company: z.int(),
  team: z.int(),
  personal: z.int(),
  /** Of the whole company’s, whoever owns them. */
  ofCompany: z.int(),
});
export type Load = z.infer<typeof load>;

/** How many of a quarter’s priorities were done. */
export const quarterRate = z.object({
  quarter: day,
  /** Of so many that were closed. */
  n: z.int(),
  done: z.int(),
  /** Due and not closed yet: they count for nothing until somebody says. */
  open: z.int(),
});
export type QuarterRate = z.infer<typeof quarterRate>;
