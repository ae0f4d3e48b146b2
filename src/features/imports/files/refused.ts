import { Refusal } from '#lib/refusal.ts';

/** A file that cannot be read, or not to its end; `reason` is for programs and never changes. */
export class FileRefusal extends Refusal {
  readonly reason: string;
  constructor(reason: string, message: string) {
    super('INVALID', message, { problems: { file: message } });
    this.reason = reason;
  }
}
