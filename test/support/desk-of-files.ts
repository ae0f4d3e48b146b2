import type { ImportRecord, Preview } from '#features/imports/contract/import.ts';
import type { Place } from './people.ts';
import { done, rest } from './rest.ts';
import type { Answer, Visitor } from './visitor.ts';

export interface Sent {
  readonly uploadIds: readonly string[];
  readonly choices?: object;
}

/** What one person does with files, in words of a test. */
export interface FileDesk {
  send(name: string, body: string | Uint8Array): Promise<Answer>;
  upload(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]>;
  preview(sent: Sent): Promise<Preview>;
  tryStoring(sent: Sent & { fingerprint: string }): Promise<Answer>;
  /** Looks and stores what was looked at. */
  store(files: Readonly<Record<string, string | Uint8Array>>, choices?: object): Promise<ImportRecord>;
  undo(importId: string): Promise<ImportRecord & { kept: string[] }>;
  export(query?: string): Promise<{ name: string; text: string }[]>;
  exportCommitments(query?: string): Promise<{ name: string; text: string }[]>;
}

export function fileDeskOf(visitor: Visitor, { companyId }: Place): FileDesk {
  const path = `/companies/${companyId}`;
  const desk: FileDesk = {
    async send(name, body) {
      const response = await visitor.fetch(`/api/v1${path}/uploads?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        body: body as BodyInit,
        headers: { 'content-type': 'application/octet-stream' },
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: JSON.parse(text || 'null') };
    },
    async upload(files) {
      const ids: string[] = [];
      for (const [name, body] of Object.entries(files)) {
        ids.push((await done<{ uploadId: string }>(desk.send(name, body))).uploadId);
      }
      return ids;
    },
    preview: (sent) => done<Preview>(rest.post(visitor, `${path}/imports/preview`, sent)),
    tryStoring: (sent) => rest.post(visitor, `${path}/imports`, sent),
    async store(files, choices = {}) {
      const uploadIds = await desk.upload(files);
      const { fingerprint } = await desk.preview({ uploadIds, choices });
      return done<ImportRecord>(desk.tryStoring({ uploadIds, choices, fingerprint }));
    },
    undo: (importId) => done(rest.post(visitor, `${path}/imports/${importId}/undo`, {})),
    export: (query = '') => done(rest.get(visitor, `${path}/scorecard/export${query}`)),
    exportCommitments: (query = '') => done(rest.get(visitor, `${path}/commitments/export${query}`)),
  };
  return desk;
}
