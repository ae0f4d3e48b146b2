const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  // Nearly every browser also claims to be another one: the most particular sign comes first.
  [/\bEdgA?\//u, 'Edge'],
  [/\bOPR\//u, 'Opera'],
  [/\bSamsungBrowser\//u, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//u, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//u, 'Chrome'],
  [/\bSafari\//u, 'Safari'],
];

const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\biPhone\b/u, 'iPhone'],
  [/\biPad\b/u, 'iPad'],
  [/\bAndroid\b/u, 'Android'],
  [/\bWindows\b/u, 'Windows'],
  [/\bCrOS\b/u, 'ChromeOS'],
  [/\bMac OS X\b/u, 'macOS'],
  [/\bLinux\b/u, 'Linux'],
];

const nameIn = (table: typeof browsers, text: string): string | undefined =>
  table.find(([sign]) => sign.test(text))?.[1];

/**
 * A browser's user agent (RFC 9110, section 10.1.5) in words: `Firefox on Windows`. Enough to recognise one's own
 * devices by; browsers may say what they like.
 */
export function deviceWords(userAgent: string | null): string {
  const browser = nameIn(browsers, userAgent ?? '');
  const system = nameIn(systems, userAgent ?? '');
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? 'a program';
}

const thisMachine = /^(127\.[\d.]+|::1|(0000:){7}000[01]|::ffff:127\.[\d.]+)$/u;

/**
 * Where a session comes from, by the address that was kept. Of an IPv6 address only the network is kept (its first
 * 64 bits), so the rest of it is left out here.
 */
export function placeWords(address: string | null): string {
  if (!address) return 'unknown';
  return thisMachine.test(address) ? 'this machine' : address.replace(/(:0000)+$/u, '::');
}
