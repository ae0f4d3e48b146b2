/** What a check of something typed gives back: the value, or what is wrong with it. Nothing is thrown. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** `code` is for programs and never changes; `message` is a sentence for a person that says how to put it right. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** One sentence for each field that is wrong. */
export type FieldProblems<Field extends string> = Readonly<Partial<Record<Field, string>>>;

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

export function problem(code: string, message: string): { readonly ok: false; readonly error: Problem } {
  return err({ code, message });
}
