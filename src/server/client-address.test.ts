import { expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

it.each([
  ['without a proxy: the socket', '192.0.2.1', undefined, [], '192.0.2.1'],
  ['made up, and no proxy is trusted', '192.0.2.1', '10.9.9.9', [], '192.0.2.1'],
  ['made up, past our proxy', '192.0.2.1', '10.9.9.9', ['127.0.0.1'], '192.0.2.1'],
  ['what our proxy says', '127.0.0.1', '192.0.2.1', ['127.0.0.1'], '192.0.2.1'],
  ['made up before our proxy added the real one', '127.0.0.1', '10.9.9.9, 192.0.2.1', ['127.0.0.1'], '192.0.2.1'],
  ['behind two of ours', '10.0.0.2', '192.0.2.1, 10.0.0.1', ['10.0.0.1', '10.0.0.2'], '192.0.2.1'],
  ['over a socket of both families', '::ffff:127.0.0.1', '192.0.2.1', ['127.0.0.1'], '192.0.2.1'],
  ['IPv6', '::1', '2001:db8::7', ['::1'], '2001:db8::7'],
  ['our proxy itself, which forwards nothing', '127.0.0.1', '', ['127.0.0.1'], '127.0.0.1'],
])('%s', (_, socket, forwarded, proxies, address) => {
  expect(clientAddress(socket, forwarded, proxies)).toBe(address);
});
