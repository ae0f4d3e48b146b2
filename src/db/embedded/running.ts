import fs from 'node:fs';
import path from 'node:path';

/**
 * The socket's folder of a server that another process runs on this data folder; null when there is none. The usual
 * place may be a link to a short folder, and only the short one fits into a socket's address.
 */
export function runningSocketFolder(folder: string): string | null {
  try {
    const socketFolder = fs.realpathSync(path.join(folder, 'postgres/socket'));
    return fs.existsSync(path.join(socketFolder, '.s.PGSQL.5432')) ? socketFolder : null;
  } catch {
    return null;
  }
}

/** Whether a database was ever made in this data folder. */
export const holdsDatabase = (folder: string): boolean => fs.existsSync(path.join(folder, 'postgres/cluster'));
