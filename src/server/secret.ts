import { createHash } from 'node:crypto';

/** Secrets of 256 random bits: what is kept of them need not be slow to make. */
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('hex');
