import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CommandProblem } from '#cli/output.ts';
import { calling, connect, type Shell } from '#features/accounts/cli/connection.ts';
import { companyOf, teamOf } from './place-choice.ts';

export interface Leaving {
  readonly company?: string;
  readonly team?: string;
  readonly wide?: boolean;
  readonly to: string;
}

/** Writes what leaves as files; none that is there already is replaced. */
export async function exportFiles(
  shell: Shell,
  what: 'scorecard' | 'commitments',
  { company, team, wide = false, to }: Leaving,
): Promise<void> {
  const { url, api } = await connect(shell);
  await calling(url, async () => {
    const companyId = await companyOf(api, company);
    const teamId = team === undefined ? null : await teamOf(api, companyId, team);
    const asked = { companyId, ...(teamId === null ? {} : { teamId }) };
    const files =
      what === 'commitments'
        ? await api.import.exportCommitments(asked)
        : await api.import.exportScorecard({ ...asked, layout: wide ? 'wide' : 'tables' });
    await mkdir(to, { recursive: true });
    for (const { name, text } of files) {
      const path = join(to, basename(name));
      await writeFile(path, text, { flag: 'wx' }).catch((problem: { code?: string }) => {
        if (problem.code !== 'EEXIST') throw problem;
        throw new CommandProblem(`${path} is there already and was left as it is. Choose another folder with --to.`);
      });
      shell.output.print(path);
    }
  });
}
