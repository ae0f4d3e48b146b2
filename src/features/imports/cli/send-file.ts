import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { TransformStream } from 'node:stream/web';
import { CommandProblem, harmless, overwrittenLine, type Screen } from '#cli/output.ts';
import type { Connection } from '#features/accounts/cli/connection.ts';
import type { CompanyId } from '#lib/ids.ts';
import { tooLarge } from '../model/largest-file.ts';

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

function progressOn(screen: Screen, name: string, total: number) {
  const show = overwrittenLine(screen);
  return {
    sent: (bytes: number) => show(`Sending ${harmless(name)}: ${megabytes(bytes)} of ${megabytes(total)} MB`),
    end: () => show(''),
  };
}

async function opened(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch {
    throw new CommandProblem(`${harmless(path)} cannot be read. Check its name. Nothing was stored.`, 2);
  }
}

/** Sends a file and tells on the screen how far it is. Gives the id it is known by on the server for a day. */
export async function sendFile(
  { url, token }: Connection,
  screen: Screen,
  companyId: CompanyId,
  path: string,
): Promise<string> {
  const blob = await opened(path);
  const why = tooLarge(blob.size);
  if (why !== null) throw new CommandProblem(`${harmless(path)}: ${why}`);
  const to = new URL(`/api/v1/companies/${companyId}/uploads`, url);
  to.searchParams.set('name', basename(path));
  const progress = progressOn(screen, basename(path), blob.size);
  let sent = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, out) => {
      sent += chunk.length;
      progress.sent(sent);
      out.enqueue(chunk);
    },
  });
  const body = blob.stream().pipeThrough(counting as never);
  const headers = { authorization: `Bearer ${token}` };
  try {
    const answer = await fetch(to, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
    const said = (await answer.json()) as { uploadId?: string; message?: string };
    if (!said.uploadId) throw new CommandProblem(said.message ?? 'The file was not taken. Nothing was stored.');
    return said.uploadId;
  } finally {
    progress.end();
  }
}
