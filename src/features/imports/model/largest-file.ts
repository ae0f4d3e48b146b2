const mebibyte = 1024 * 1024;

/** In bytes. */
export const largestFile = 512 * mebibyte;

/** Why a file of so many bytes is not read; null when it is. */
export function tooLarge(bytes: number): string | null {
  return bytes > largestFile
    ? 'The file is larger than 512 MiB, the most that is read. Nothing was stored. Export fewer months at a time.'
    : null;
}
