import type { Command } from '#kit/palette/commands.ts';

/** What can be found from every page of a company, beside what the shell itself offers. */
export function frameCommands(companyId: string, go: (href: string) => void): readonly Command[] {
  return [
    {
      id: 'tree',
      label: 'What moves what',
      icon: 'processes',
      words: 'metric tree drives leading lagging activity',
      run: () => go(`/c/${companyId}/scorecard/tree`),
    },
    {
      id: 'imports',
      label: 'Import or export files',
      icon: 'imports',
      words: 'csv xlsx spreadsheet upload download',
      run: () => go(`/c/${companyId}/imports`),
    },
    { id: 'new-company', label: 'Set up another company', icon: 'add', run: () => go('/companies/new') },
    { id: 'api', label: 'Browse the API', icon: 'file', words: 'openapi rest', run: () => go('/api') },
  ];
}
