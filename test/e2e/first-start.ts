import type { TestProject } from 'vitest/node';
import { BuiltServer } from './built-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    firstStart: string;
  }
}

let server: BuiltServer | undefined;

/** The first start of all, which makes the database: the data folder of every journey is a copy of what it leaves. */
export async function setup(project: TestProject): Promise<void> {
  server = await BuiltServer.prepare();
  await server.start();
  await server.end();
  project.provide('firstStart', server.folder);
}

export const teardown = (): Promise<void> | undefined => server?.remove();
