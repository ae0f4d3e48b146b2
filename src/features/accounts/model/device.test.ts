import { expect, it } from 'vitest';
import { deviceWords, placeWords } from './device.ts';

// User agents as the browsers' own documentation writes them (MDN, "User-Agent").
it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36',
    'Chrome on macOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36 Edg/125.0.0.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/125.0.0.0 Safari/537.36', 'Chrome on ChromeOS'],
])('%s', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
});

it('says so when it is no browser, or says nothing of itself', () => {
  expect(deviceWords('curl/8.8.0')).toBe('a program');
  expect(deviceWords(null)).toBe('a program');
});

// Loopback: RFC 1122, section 3.2.1.3 (127.0.0.0/8) and RFC 4291, section 2.5.3 (::1).
it.each([
  ['127.0.0.1', 'this machine'],
  ['::1', 'this machine'],
  ['0000:0000:0000:0000:0000:0000:0000:0000', 'this machine'],
  ['203.0.113.7', '203.0.113.7'],
  ['2001:0db8:0001:0002:0000:0000:0000:0000', '2001:0db8:0001:0002::'],
  ['', 'unknown'],
  [null, 'unknown'],
])('%s is %s', (address, words) => {
  expect(placeWords(address)).toBe(words);
});
