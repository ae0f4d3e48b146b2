import { LaunchError } from './launch-error.ts';

/** A claim on a data folder, good until it is given back or its holder dies. */
export interface Lock {
  release(): void;
}

export function inUse(folder: string): LaunchError {
  return new LaunchError(
    'in-use',
    `The data in ${folder} is in use by another Evenkeel that is running. Nothing was changed. ` +
      `Use that one, stop it first, or set DATA_DIR to another folder to run a second one.`,
  );
}
