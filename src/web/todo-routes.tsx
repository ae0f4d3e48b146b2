import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type CompanyId, isUuid, type TeamId } from '#lib/ids.ts';
import { company, withCode } from './company-route.tsx';

// Comes with the page's code: what it sends for is nothing that the first page has to load.
const place = () => import('./todos-place.tsx');
const TodosPlace = lazyRouteComponent(place, 'TodosPlace');
export const todos = createRoute({
  getParentRoute: () => company,
  path: '/todos',
  validateSearch: ({ of, state }: { of?: unknown; state?: unknown }): { of?: TeamId; state?: 'done' } => ({
    ...(isUuid(of) ? { of: of as TeamId } : {}),
    ...(state === 'done' ? { state } : {}),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) =>
    (await place()).preloadTodos(context.queryClient, params.companyId as CompanyId, deps),
  component: withCode(TodosPlace, () => (
    <TodosPlace companyId={todos.useParams().companyId as CompanyId} address={todos.useSearch()} />
  )),
});
