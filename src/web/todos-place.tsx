import type { QueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { RaisedSection } from '#features/cadence/ui/raise/raised-section.tsx';
import { useOpenRaised } from '#features/cadence/ui/raise/use-open-raised.tsx';
import { useRaising } from '#features/cadence/ui/raise/use-raising.ts';
import { type State, todosQuery } from '#features/todos/ui/list-query.ts';
import { TodosPage } from '#features/todos/ui/todos-page.tsx';
import type { CompanyId, TeamId } from '#lib/ids.ts';

/** A team's list, or one's own where no team is named. */
interface Address {
  readonly of?: TeamId;
  readonly state?: State;
}

export const preloadTodos = (queryClient: QueryClient, companyId: CompanyId, { of, state }: Address) =>
  queryClient.ensureQueryData(todosQuery({ companyId, teamId: of ?? null }, state ?? 'open'));

/** To-dos with the issues that were raised from them, of which their own room knows nothing. */
export function TodosPlace({ companyId, address }: { companyId: CompanyId; address: Address }) {
  const { of, state = 'open' } = address;
  const navigate = useNavigate();
  const raisedOf = useOpenRaised(companyId, 'todo');
  return (
    <TodosPage
      companyId={companyId}
      onRaise={useRaising(companyId).todo}
      raisedOf={({ todoId }) => raisedOf(todoId)}
      raisedFrom={({ todoId }) => <RaisedSection companyId={companyId} rowId={todoId} />}
      teamId={of ?? null}
      state={state}
      onGo={(href) => void navigate({ href })}
    />
  );
}
