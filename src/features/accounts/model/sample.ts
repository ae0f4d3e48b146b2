import type { Role } from './role.ts';

/** A company somebody is in, as far as samples are concerned. */
export interface SampleSeat {
  readonly role: Role;
  /** Null for a real company. */
  readonly sample: string | null;
}

/** `practice/corbel` is a company of the sample `practice`. */
export const sampleOf = (key: string): string => key.split('/')[0] ?? key;

/** All companies of the sample that this one belongs to, the one it began with last; none unless it is theirs to delete. */
export function wholeSample<Seat extends SampleSeat>(seats: readonly Seat[], { sample }: SampleSeat): Seat[] {
  if (sample === null) return [];
  const begun = sampleOf(sample);
  const clients = seats.filter(
    (seat) => seat.sample !== null && seat.sample !== begun && sampleOf(seat.sample) === begun,
  );
  const first = seats.filter((seat) => seat.sample === begun && seat.role === 'owner');
  return first.length === 0 ? [] : [...clients, ...first];
}
