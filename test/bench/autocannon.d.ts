declare module 'autocannon' {
  /** As much of it as is used here: a run of so many seconds, and the requests answered per second. */
  export default function autocannon(options: {
    url: string;
    headers: Record<string, string>;
    connections: number;
    duration: number;
  }): Promise<{ requests: { average: number } }>;
}
