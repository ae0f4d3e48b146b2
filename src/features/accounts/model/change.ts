/** What a record's field can hold in the activity: JSON. */
export type Recorded =
  | string
  | number
  | boolean
  | null
  | readonly Recorded[]
  | { readonly [field: string]: Recorded | undefined };

export type RecordedFields = Readonly<Record<string, Recorded | undefined>>;

export interface Change {
  readonly field: string;
  /** Null when there was nothing. */
  readonly before: Recorded;
  readonly after: Recorded;
}

/**
 * The fields that differ, in the order of the later record, then those only the earlier one has.
 * @param before null for what was made.
 * @param after null for what was deleted.
 */
export function differences(before: RecordedFields | null, after: RecordedFields | null): Change[] {
  const fields = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...fields]
    .map((field) => ({ field, before: fieldOf(before, field), after: fieldOf(after, field) }))
    .filter((change) => !isSame(change.before, change.after));
}

function fieldOf(record: RecordedFields | null, field: string): Recorded {
  return record !== null && Object.hasOwn(record, field) ? (record[field] ?? null) : null;
}

function isSame(a: Recorded | undefined, b: Recorded | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return (a ?? null) === (b ?? null);
  }
  if (Array.isArray(a) !== Array.isArray(b)) {
    return false;
  }
  const left = new Map(Object.entries(a));
  const right = new Map(Object.entries(b));
  const fields = new Set([...left.keys(), ...right.keys()]);
  return [...fields].every((field) => isSame(left.get(field), right.get(field)));
}

/** `goal: ≥ 20 → ≥ 24`. @param show how a field and what it holds are written for people. */
export function describeChange(
  change: Change,
  show: {
    readonly label?: (field: string) => string;
    readonly value?: (value: Recorded, field: string) => string;
  } = {},
): string {
  const write = (value: Recorded): string =>
    value === null ? 'nothing' : (show.value?.(value, change.field) ?? plainly(value));
  return `${show.label?.(change.field) ?? change.field}: ${write(change.before)} → ${write(change.after)}`;
}

function plainly(value: Recorded): string {
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
