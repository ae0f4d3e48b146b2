import type { Client } from '#features/journey/model/client.ts';
import { day } from '#lib/calendar/day.ts';

/** A client since 2020. */
export const clientOf = (client: string, more: Partial<Client> = {}): Client => ({
  holds: 'client',
  client,
  since: day('2020-01-01'),
  until: null,
  monthlyValue: null,
  margin: null,
  sponsor: null,
  idealFit: null,
  ...more,
});

/** `Client 0`, `Client 1`, … */
export const clientsOf = (count: number, more: (at: number) => Partial<Client> = () => ({})): Client[] =>
  Array.from({ length: count }, (_, at) => clientOf(`Client ${at}`, more(at)));
