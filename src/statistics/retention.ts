/**
 * What a client is worth per 1 of yearly margin: r/(1 + i − r), with the margin at the end of each year that the client
 * stays (Gupta and Lehmann 2003, Customers as Assets). Infinity where nobody leaves and money costs nothing.
 * @param retention r, the share of clients who stay for another year, from 0 to 1.
 * @param discount i, what money costs in a year, as a share: 0.12 for 12 %; from 0.
 */
export function retentionMultiple(retention: number, discount: number): number {
  return retention / (1 + discount - retention);
}
