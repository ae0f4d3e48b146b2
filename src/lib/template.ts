/** The simplest file of a kind, as it is handed out: its header, and rows that show what is meant. */
export interface Template {
  /** Names the file too: `calls` is for `calls.csv`. */
  readonly kind: string;
  readonly header: readonly string[];
  readonly examples: readonly (readonly string[])[];
}
