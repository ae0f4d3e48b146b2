/** As IPv4 where it is one: a socket that takes both families says ::ffff:192.0.2.1. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * Where a request comes from. Each proxy adds at the end of X-Forwarded-For whom it got the request from, and anybody can
 * send one that is made up; so it is read from the end, and only as far as proxies of ours wrote it.
 *
 * @param socket the address that the connection comes from.
 * @param forwarded X-Forwarded-For as it came.
 * @param proxies the addresses of our own proxies.
 */
export function clientAddress(socket: string, forwarded: string | undefined, proxies: readonly string[]): string {
  const path = [...(forwarded?.split(',') ?? []), socket].map(plain).filter((address) => address !== '');
  const trusted = new Set(proxies.map(plain));
  return path.findLast((address) => !trusted.has(address)) ?? plain(socket);
}
