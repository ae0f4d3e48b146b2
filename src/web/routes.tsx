import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { meetingCalendar, meetingHistory, meetingTrends, recap } from './after-meeting-routes.tsx';
import { company, inside, root } from './company-route.tsx';
import { home, join, newCompany, reset, signIn, start, stop } from './entrance-routes.tsx';
import { imports } from './import-route.tsx';
import { issue, issues } from './issue-routes.tsx';
import { meeting, meetings } from './meeting-routes.tsx';
import { people, person } from './people-routes.tsx';
import { priorities, priority } from './priority-routes.tsx';
import { metric, scorecard, tree, week } from './scorecard-routes.tsx';
import { account, settings } from './settings-routes.tsx';
import { todos } from './todo-routes.tsx';
import { overAll } from './today-route.tsx';

const api = createRoute({
  getParentRoute: () => root,
  path: '/api',
  component: lazyRouteComponent(() => import('./api/api-page.tsx'), 'ApiPage'),
});

/** The sheet of parts is a tool for building: it is not in what people get. */
const forBuilders = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/kit',
        component: lazyRouteComponent(() => import('./parts/parts-page.tsx'), 'PartsPage'),
      }),
    ]
  : [];

export const routeTree = root.addChildren([
  home,
  start,
  signIn,
  reset,
  join,
  stop,
  api,
  inside.addChildren([
    newCompany,
    overAll,
    company.addChildren([
      scorecard,
      metric,
      tree,
      week,
      todos,
      imports,
      settings,
      account,
      issues,
      issue,
      priorities,
      priority,
      meetings,
      meeting,
      recap,
      meetingHistory,
      meetingTrends,
      meetingCalendar,
      people,
      person,
    ]),
  ]),
  ...forBuilders,
]);
