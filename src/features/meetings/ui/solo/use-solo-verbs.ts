import { useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { MetricId } from '#lib/ids.ts';
import { roleWords, type SoloRole } from '../../model/solo-role.ts';
import { recapQuery } from '../after/after-query.ts';
import type { Desk } from '../live/use-desk.ts';
import { findingsQuery } from './solo-query.ts';
import { useOwnTodo } from './use-own-todo.ts';

/** What a row of the hour is about. */
export interface Subject {
  readonly metricId: MetricId | null;
  /** Where it is found of no metric. */
  readonly rule: string | null;
  readonly title: string;
}

const longest = 300;

/** The title as a to-do has it. */
export const todoTitle = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, longest);

/** What is done with what was found, each with a way back. */
export function useSoloVerbs({ which, words }: Desk) {
  const { companyId, meetingId } = which;
  const cache = useQueryClient();
  const own = useOwnTodo(companyId);
  const readTodos = () => cache.invalidateQueries({ queryKey: recapQuery(companyId, meetingId).queryKey });
  const readFindings = () => cache.invalidateQueries({ queryKey: findingsQuery(which).queryKey });
  const told = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      showRefusal(problemOf(thrown).message);
    }
  };
  return {
    takeOn: (title: string, { metricId, title: from }: Subject) =>
      told(async () => {
        const { todoId } = await client.meeting.takeOn({
          companyId,
          meetingId,
          title: todoTitle(title),
          note: from === title ? '' : from,
          ...own,
          ...(metricId === null ? {} : { metricId }),
        });
        await readTodos();
        offerUndo(`${words.capital('todo')}: ${title}`, async () => {
          await client.todo.delete({ companyId, todoId });
          await readTodos();
        });
      }),
    send: ({ metricId, rule, title }: Subject, role: SoloRole | null) =>
      told(async () => {
        const what = metricId === null ? { rule: rule ?? '' } : { metricId };
        const { before } = await client.meeting.sendFinding({ companyId, ...what, role });
        await readFindings();
        offerUndo(
          role === null ? `${title} goes where it would go.` : `From now on to ${roleWords[role]}: ${title}`,
          async () => {
            await client.meeting.sendFinding({ companyId, ...what, role: before });
            await readFindings();
          },
        );
      }),
  };
}
