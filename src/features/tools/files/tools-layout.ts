import { checked, notNegative } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import type { Template } from '#lib/template.ts';
import type { Tool } from '../model/tool.ts';

/** `tools.csv`: one row for each tool that is paid for. */
export const toolsLayout = layoutOf({
  name: 'tools',
  holds: 'tool',
  columns: {
    tool: { headers: ['tool'], kind: 'text', required: 'value' },
    monthly_cost: { headers: ['monthly_cost'], kind: 'currency', required: 'header' },
    seats: { headers: ['seats'], kind: 'number' },
    active_users: { headers: ['active_users'], kind: 'number' },
    process: { headers: ['process'], kind: 'text' },
    outcome: { headers: ['outcome'], kind: 'text' },
    renews_on: { headers: ['renews_on'], kind: 'day' },
  },
  row: ({ tool, monthly_cost, seats, active_users, process, outcome, renews_on }) =>
    checked<Tool>(
      {
        holds: 'tool',
        tool,
        monthlyCost: monthly_cost,
        seats,
        activeUsers: active_users,
        process,
        outcome,
        renewsOn: renews_on,
      },
      notNegative({ monthly_cost, seats, active_users }),
    ),
});

export const toolsTemplate: Template = {
  kind: 'tools',
  header: Object.keys(toolsLayout.columns),
  examples: [
    ['Job planner', '89', '6', '2', 'Plan the week', 'Everybody knows where to be', '2027-01-31'],
    ['Old phone app', '25', '3', '0', '', '', ''],
  ],
};
