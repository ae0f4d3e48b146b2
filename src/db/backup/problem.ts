/** A backup that cannot be made or restored; the message is for a person: what happened, what is safe, what to do. */
export class BackupProblem extends Error {}

const codeOf = (problem: unknown) => (problem as { code?: string }).code ?? '';

/** PostgreSQL's own word for a full disk (Appendix A, class 53). */
const DATABASE_DISK_FULL = '53100';
const LOCK_NOT_GOT = '55P03';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its disk is read-only',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
};

/** Why the file could not be written. An older file of that name is left as it was. */
export function writingProblem(problem: unknown, file: string): unknown {
  if (problem instanceof BackupProblem) return problem;
  const code = codeOf(problem);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new BackupProblem(
      `The disk is full, so the backup ${file} was not made. A file that stood there before is as it was. Free some space, or name a file on another disk.`,
      { cause: problem },
    );
  }
  const reason = reasons[code];
  if (reason === undefined) return problem;
  return new BackupProblem(
    `The backup ${file} was not made: ${reason}. Nothing was changed. Name another file, or put that right.`,
    { cause: problem },
  );
}

/** Why the file could not be restored. The whole restore is one transaction, so nothing of it has stayed. */
export function readingProblem(problem: unknown, file: string): unknown {
  if (problem instanceof BackupProblem) return problem;
  const code = codeOf(problem);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new BackupProblem(`There is no file ${file}. Nothing was changed. Check the name.`, { cause: problem });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new BackupProblem(`This user may not read ${file}. Nothing was changed. Restore as its owner.`, {
      cause: problem,
    });
  }
  if (code === 'EISDIR') {
    return new BackupProblem(`${file} is a folder. Nothing was changed. Name the backup file inside it.`, {
      cause: problem,
    });
  }
  if (code === 'Z_DATA_ERROR' || code === 'Z_BUF_ERROR') return damaged(file, 'its compression is broken', problem);
  if (code === LOCK_NOT_GOT) {
    return new BackupProblem(
      'Somebody is using this database, so nothing was restored and nothing was changed. Stop Evenkeel and restore again.',
      { cause: problem },
    );
  }
  if (code === DATABASE_DISK_FULL) {
    return new BackupProblem(
      `The database’s disk is full, so ${file} was not restored. Nothing of it has stayed. Free some space and restore again.`,
      { cause: problem },
    );
  }
  return problem;
}

export function damaged(file: string, what: string, cause?: unknown): BackupProblem {
  return new BackupProblem(
    `${file} is damaged or incomplete: ${what}. Nothing was changed. Use another copy of it, or an older backup.`,
    { cause },
  );
}
