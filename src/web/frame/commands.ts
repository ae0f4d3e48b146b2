import type { Command } from '#kit/palette/commands.ts';

/** What can be found from every page of a company, beside what the shell itself offers. */
export function frameCommands(go: (href: string) => void): readonly Command[] {
  return [
    { id: 'new-company', label: 'Set up another company', icon: 'add', run: () => go('/companies/new') },
    { id: 'api', label: 'Browse the API', icon: 'file', words: 'openapi rest', run: () => go('/api') },
  ];
}
