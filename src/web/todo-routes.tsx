import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { useRaising } from '#features/cadence/ui/raise/use-raising.ts';
import { todosQuery } from '#features/todos/ui/list-query.ts';
import { type CompanyId, isUuid, type TeamId } from '#lib/ids.ts';
import { company, withCode } from './company-route.tsx';

const TodosPage = lazyRouteComponent(() => import('#features/todos/ui/todos-page.tsx'), 'TodosPage');
export const todos = createRoute({
  getParentRoute: () => company,
  path: '/todos',
  validateSearch: ({ of, state }: { of?: unknown; state?: unknown }): { of?: TeamId; state?: 'done' } => ({
    ...(isUuid(of) ? { of: of as TeamId } : {}),
    ...(state === 'done' ? { state } : {}),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps: { of, state } }) =>
    context.queryClient.ensureQueryData(
      todosQuery({ companyId: params.companyId as CompanyId, teamId: of ?? null }, state ?? 'open'),
    ),
  component: withCode(TodosPage, function Todos() {
    const navigate = useNavigate();
    const { of, state } = todos.useSearch();
    const companyId = todos.useParams().companyId as CompanyId;
    return (
      <TodosPage
        companyId={companyId}
        onRaise={useRaising(companyId).todo}
        teamId={of ?? null}
        state={state ?? 'open'}
        onGo={(href) => void navigate({ href })}
      />
    );
  }),
});
