import type { CompanyId } from '#lib/ids.ts';
import { tooLarge } from '../model/largest-file.ts';

export interface Sent {
  readonly uploadId: string;
}

const unreachable = 'The server did not answer. Nothing was stored. Try again in a moment.';

function sentenceOf(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: string };
    return message ?? unreachable;
  } catch {
    return unreachable;
  }
}

/** Sends a file as it is and tells how far it is; aborting it leaves nothing on the server. Rejects with a sentence. */
export function sendFile(
  companyId: CompanyId,
  file: File,
  { signal, onSent }: { readonly signal: AbortSignal; readonly onSent: (bytes: number) => void },
): Promise<Sent> {
  const why = tooLarge(file.size);
  if (why !== null) return Promise.reject(new Error(why));
  const { promise, resolve, reject } = Promise.withResolvers<Sent>();
  // Only this kind of request tells how much of a body has gone out.
  const request = new XMLHttpRequest();
  request.open('POST', `/api/v1/companies/${companyId}/uploads?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.upload.addEventListener('progress', (event) => onSent(event.loaded));
  request.addEventListener('load', () => {
    if (request.status === 201) resolve(JSON.parse(request.responseText) as Sent);
    else reject(new Error(sentenceOf(request.responseText)));
  });
  request.addEventListener('error', () => reject(new Error(unreachable)));
  request.addEventListener('abort', () => reject(new Error('Cancelled. Nothing was stored.')));
  signal.addEventListener('abort', () => request.abort());
  request.send(file);
  return promise;
}
