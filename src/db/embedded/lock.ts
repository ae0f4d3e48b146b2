import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { inUse, type Lock } from './held-lock.ts';
import { lockByFile } from './lock-file.ts';

/**
 * One launcher a folder. On Linux the lock is an abstract unix socket, which the kernel frees however its holder dies.
 * Its name is made from device and inode, so that one folder seen under two paths is still one folder.
 */
export async function lock(folder: string): Promise<Lock> {
  if (process.platform !== 'linux') return lockByFile(path.join(folder, 'launcher.lock'));
  const { dev, ino } = fs.statSync(folder, { bigint: true });
  const server = net.createServer((connection) => connection.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? inUse(folder) : error));
    server.listen({ path: `\0evenkeel-database-${dev}-${ino}`, exclusive: true }, resolve);
  });
  server.unref();
  return { release: () => void server.close() };
}
