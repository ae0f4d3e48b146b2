import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { CompanyId } from '#lib/ids.ts';
import { company, withCode } from './company-route.tsx';

const ImportsPage = lazyRouteComponent(() => import('#features/imports/ui/imports-page.tsx'), 'ImportsPage');
export const imports = createRoute({
  getParentRoute: () => company,
  path: '/imports',
  component: withCode(ImportsPage, () => <ImportsPage companyId={imports.useParams().companyId as CompanyId} />),
});
