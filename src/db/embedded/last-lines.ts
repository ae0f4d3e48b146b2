import type { Readable } from 'node:stream';

/** Reads a stream to its end and remembers its last lines, so that a failure can be told in the server's own words. */
export class LastLines {
  #lines: string[] = [];
  #rest = '';

  constructor(stream: Readable, limit = 40) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      const parts = (this.#rest + text).split('\n');
      this.#rest = parts.pop()?.slice(-4000) ?? '';
      this.#lines = [...this.#lines, ...parts].slice(-limit);
    });
  }

  text(): string {
    return [...this.#lines, this.#rest].filter(Boolean).join('\n');
  }
}
