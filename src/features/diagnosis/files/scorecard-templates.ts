import type { Template } from '#lib/template.ts';

export const metricsTemplate: Template = {
  kind: 'metrics',
  header: ['metric', 'level', 'department', 'person', 'owner', 'kind', 'unit', 'goal', 'cadence', 'drives', 'formula'],
  examples: [
    ['Estimates sent', 'company', '', '', 'Ann Lee', 'activity', 'number', '>= 24', 'weekly', 'Revenue', ''],
    ['Revenue', 'company', '', '', 'Ann Lee', 'lagging', 'currency', '>= 11000', 'weekly', '', ''],
  ],
};

export const valuesTemplate: Template = {
  kind: 'values',
  header: ['metric', 'person', 'date', 'value', 'note'],
  examples: [
    ['Estimates sent', '', '2026-11-02', '26', ''],
    ['Revenue', '', '2026-11-02', '10400', 'Rain on three days'],
  ],
};

export const scorecardTemplate: Template = {
  kind: 'scorecard',
  header: ['metric', 'owner', 'unit', 'goal', '2026-10-26', '2026-11-02', '2026-11-09'],
  examples: [
    ['Estimates sent', 'Ann Lee', 'number', '>= 24', '22', '26', '25'],
    ['Revenue', 'Ann Lee', 'currency', '>= 11000', '11900', '10400', '12250'],
  ],
};

export const goalsTemplate: Template = {
  kind: 'goals',
  header: ['metric', 'from', 'goal'],
  examples: [
    ['Estimates sent', '2026-01-05', '>= 20'],
    ['Estimates sent', '2026-07-06', '>= 24'],
  ],
};
