import { CommandProblem, harmless } from '#cli/output.ts';
import type { RestClient } from '#client/rest.ts';
import { calling, connect, type Shell } from '#features/accounts/cli/connection.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Choices } from '../contract/import.ts';
import { companyOf, teamOf } from './place-choice.ts';
import { meantBy, memberOf, tellNames, tellUnused } from './person-choice.ts';
import { answers, countsText, print, tell } from './preview-text.ts';
import { sendFile } from './send-file.ts';

export interface Asked {
  readonly company?: string;
  readonly dryRun?: boolean;
  readonly year?: number;
  readonly decimal?: 'point' | 'comma';
  readonly dates?: 'mdy' | 'dmy';
  readonly combine?: 'sum' | 'average' | 'last';
  readonly team?: string;
  readonly owner?: string;
  /** Each `name=person`. */
  readonly person?: readonly string[];
  readonly undo?: boolean;
  readonly json?: boolean;
}

async function choicesOf(api: RestClient, companyId: CompanyId, asked: Asked): Promise<Choices> {
  const { year, decimal, dates, combine, person = [] } = asked;
  return {
    ...(year === undefined ? {} : { year }),
    ...(decimal ? { decimal } : {}),
    ...(dates ? { dates } : {}),
    ...(combine ? { combine } : {}),
    ...(asked.team === undefined ? {} : { teamId: await teamOf(api, companyId, asked.team) }),
    ...(asked.owner === undefined ? {} : { ownerId: await memberOf(api, companyId, asked.owner) }),
    ...(person.length === 0 ? {} : { people: await meantBy(api, companyId, person) }),
  };
}

/** Looks at files, asks what they leave open by ending with 2, and stores them; or takes the last import back. */
export async function importFiles(shell: Shell, paths: readonly string[], asked: Asked): Promise<void> {
  const connection = await connect(shell);
  const { url, api } = connection;
  const { output, screen } = shell;
  await calling(url, async () => {
    const companyId = await companyOf(api, asked.company);
    if (asked.undo) {
      await undoLast(shell, api, companyId);
      return;
    }
    if (paths.length === 0)
      throw new CommandProblem('Name the files to import, such as metrics.csv values.csv goals.csv.', 2);
    const choices = await choicesOf(api, companyId, asked);
    const uploadIds: string[] = [];
    for (const path of paths) uploadIds.push(await sendFile(connection, screen, companyId, path));
    const preview = await api.import.preview({ companyId, uploadIds, choices });
    if (asked.json && asked.dryRun) output.print(JSON.stringify(preview, null, 2));
    else {
      tell(output, preview);
      tellUnused(output, preview.people, choices.people);
      await tellNames(output, preview.people, () => api.member.list({ companyId }));
    }
    const [question] = preview.questions;
    if (question) {
      const samples = question.samples.map((sample) => `\n  ${harmless(sample)}`).join('');
      throw new CommandProblem(
        `${harmless(question.sentence)}${samples}\nAnswer with ${answers[question.asks]}. Nothing was stored.`,
        2,
      );
    }
    if (preview.files.every(({ layout }) => layout === null))
      throw new CommandProblem('None of the files can be used. Nothing was stored.');
    if (asked.dryRun) {
      if (!asked.json) print(output, preview);
      return;
    }
    const { valuesSame: _, commitmentsSame: __, ...changing } = preview.counts;
    if (Object.values(changing).every((count) => count === 0)) {
      output.print('Everything that can be used is here already. Nothing was changed.');
      return;
    }
    const { fingerprint } = preview;
    const record = await api.import.store({ companyId, uploadIds, choices, fingerprint });
    output.print(
      asked.json
        ? JSON.stringify(record, null, 2)
        : `Stored: ${countsText(record.counts)}. To take it back: evenkeel import --undo`,
    );
  });
}

async function undoLast({ output }: Shell, api: RestClient, companyId: CompanyId): Promise<void> {
  const last = (await api.import.list({ companyId })).find(({ undoneAt }) => undoneAt === null);
  if (!last) throw new CommandProblem('There is no import to take back. Nothing was changed.');
  const { kept, files } = await api.import.undo({ companyId, importId: last.importId });
  output.print(`Taken back: ${files.map(harmless).join(', ')}.`);
  if (kept.length > 0) output.tell(`Changed by somebody since, and left as it is: ${kept.map(harmless).join('; ')}.`);
}
