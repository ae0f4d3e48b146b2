import { checked, chosenWord, inOrder, notNegative } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import type { Template } from '#lib/template.ts';
import type { Project } from '../model/project.ts';

const statuses = ['open', 'done'] as const;

/** `projects.csv`: one row a project. */
export const projectsLayout = layoutOf({
  name: 'projects',
  holds: 'project',
  columns: {
    project: { headers: ['project'], kind: 'text', required: 'value' },
    client: { headers: ['client'], kind: 'text' },
    status: { headers: ['status'], kind: 'text', required: 'value' },
    price: { headers: ['price'], kind: 'currency' },
    quoted_hours: { headers: ['quoted_hours'], kind: 'hours', required: 'header' },
    remaining_hours: { headers: ['remaining_hours'], kind: 'hours' },
    outside_costs: { headers: ['outside_costs'], kind: 'currency' },
    started: { headers: ['started'], kind: 'day' },
    due: { headers: ['due'], kind: 'day' },
    finished: { headers: ['finished'], kind: 'day' },
    scope_changes: { headers: ['scope_changes'], kind: 'number' },
    interactions: { headers: ['interactions'], kind: 'number' },
  },
  row: ({ project, client, price, started, due, finished, interactions, ...fields }) => {
    const status = chosenWord('status', fields.status, statuses);
    if (!status.ok) return status;
    const { quoted_hours, remaining_hours, outside_costs, scope_changes } = fields;
    const record: Project = {
      holds: 'project',
      project,
      client,
      status: status.value,
      price,
      quotedHours: quoted_hours,
      remainingHours: remaining_hours,
      outsideCosts: outside_costs,
      started,
      due,
      finished,
      scopeChanges: scope_changes,
      interactions,
    };
    return checked(
      record,
      notNegative({ price, quoted_hours, remaining_hours, outside_costs, scope_changes, interactions }),
      inOrder({ started, finished }),
    );
  },
});

export const projectsTemplate: Template = {
  kind: 'projects',
  header: Object.keys(projectsLayout.columns),
  examples: [
    ['Oak Street 4', 'Miller', 'done', '6400', '80', '0', '900', '2026-09-21', '2026-10-02', '2026-10-05', '1', '14'],
    ['Elm Street 9', 'Novak', 'open', '2100', '24', '16', '', '2026-11-02', '2026-11-27', '', '0', ''],
  ],
};
