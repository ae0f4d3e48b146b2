export interface ProcessPoint {
  readonly id: string;
  /** Under the axis: `9 Nov`. */
  readonly label: string;
  readonly value: number | null;
  /** A rule fired here: drawn as a diamond. */
  readonly fired?: boolean;
  /** Which rule fired, on a leader, in strong words. */
  readonly says?: string;
  /** What somebody wrote about it, on a leader. */
  readonly note?: string;
  /** The period that is not over: a hollow dot outside the line. */
  readonly running?: boolean;
}
