import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DataRoom, readDataRoom } from '#features/diagnosis/files/data-room.ts';
import type { RoomOptions } from '#features/diagnosis/files/room-reader.ts';
import { day } from '#lib/calendar/day.ts';

export type RoomContents = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into a folder of its own, lets it be used, and removes it. */
export async function inRoom<Answer>(files: RoomContents, look: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ek-room-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    return await look(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What is read of a folder with these files, as of Friday 20 November 2026. */
export const readRoom = (files: RoomContents, options: Partial<RoomOptions> = {}): Promise<DataRoom> =>
  inRoom(files, (folder) => readDataRoom(folder, { asOf: day('2026-11-20'), ...options }));
