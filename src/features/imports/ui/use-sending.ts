import { useState } from 'react';
import type { CompanyId } from '#lib/ids.ts';
import { sendFile } from './send-file.ts';

/** A file on its way to the server, or there. */
export interface Sending {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly uploadId: string | null;
  readonly problem: string | null;
  readonly cancel: () => void;
}

let lastKey = 0;

/** The files somebody chose, each sent as soon as it is chosen. */
export function useSending(companyId: CompanyId) {
  const [files, setFiles] = useState<readonly Sending[]>([]);
  const change = (key: number, part: Partial<Sending>) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const remove = (key: number) => setFiles((all) => all.filter((one) => one.key !== key));

  const add = (chosen: Iterable<File>) => {
    for (const file of chosen) {
      lastKey += 1;
      const key = lastKey;
      const stop = new AbortController();
      const cancel = () => {
        stop.abort();
        remove(key);
      };
      const start = { key, name: file.name, bytes: file.size, sent: 0, uploadId: null, problem: null, cancel };
      setFiles((all) => [...all, start]);
      sendFile(companyId, file, { signal: stop.signal, onSent: (sent) => change(key, { sent }) }).then(
        ({ uploadId }) => change(key, { uploadId }),
        (problem: Error) => change(key, { problem: problem.message }),
      );
    }
  };
  const clear = () => {
    for (const { cancel } of files) cancel();
    setFiles([]);
  };
  return { files, add, remove, clear };
}
