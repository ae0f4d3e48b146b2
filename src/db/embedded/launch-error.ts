export type LaunchErrorCode =
  | 'in-use'
  | 'wrong-version'
  | 'no-passwd-entry'
  | 'disk-full'
  | 'not-ours'
  | 'no-platform'
  | 'no-user'
  | 'failed';

/** The database could not be started. The message is written for a person: what happened, what is safe, what to do. */
export class LaunchError extends Error {
  readonly code: LaunchErrorCode;

  constructor(code: LaunchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LaunchError';
    this.code = code;
  }
}

export const elsewhere = 'or set DATABASE_URL to a PostgreSQL 15 or newer that you run yourself';

export function diskFull(folder: string, cause?: unknown): LaunchError {
  return new LaunchError(
    'disk-full',
    `The disk that holds ${folder} is full, so the database cannot start. Everything saved so far is still there. ` +
      `Free some space (100 MB is enough to start) and start again, or move the folder to a larger disk and set DATA_DIR to it.`,
    { cause },
  );
}

export function notOurs(folder: string, reason: string, cause?: unknown): LaunchError {
  return new LaunchError(
    'not-ours',
    `The database in ${folder} cannot be used: ${reason}. Nothing in it was changed. ` +
      `Start Evenkeel as the user who owns that folder, give the folder to this user, or set DATA_DIR to another folder.`,
    { cause },
  );
}

/** Turns whatever a step threw into a LaunchError; what is one already passes through. */
export function asLaunchError(error: unknown, folder: string): LaunchError {
  if (error instanceof LaunchError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, error);
  if (code === 'EACCES' || code === 'EPERM') return notOurs(folder, 'this user may not read or write it', error);
  if (code === 'EROFS') return notOurs(folder, 'its disk is read-only', error);
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return notOurs(folder, 'a part of its path is a file, not a folder', error);
  return new LaunchError(
    'failed',
    `The database in ${folder} did not start: ${message}. Its files were left as they are. Start again; if it happens again, ` +
      `report this message, ${elsewhere}.`,
    { cause: error },
  );
}

/** Reads what PostgreSQL printed before it gave up. */
export function fromServerLog(log: string, folder: string): LaunchError {
  if (/No space left on device|Disk quota exceeded/.test(log)) return diskFull(folder);
  if (/Permission denied|has wrong ownership|Read-only file system/.test(log))
    return notOurs(folder, `the database was refused access (${lastLine(log)})`);
  return new LaunchError(
    'failed',
    `The database in ${folder} did not start. Its files were left as they are. PostgreSQL said:\n${log.trim()}\n` +
      `Start again; if it happens again, report these lines, ${elsewhere}.`,
  );
}

function lastLine(log: string): string {
  return log.trim().split('\n').at(-1) ?? '';
}
