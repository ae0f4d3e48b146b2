import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

/** A headless browser that asks the network for nothing of its own; no sandbox, because root has none. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Playwright's own Chromium if it is there, else the system's; null if there is none. */
export function findChromium() {
  const own = chromium.executablePath();
  if (own && fs.existsSync(own)) return own;
  const folders = (process.env.PATH ?? '').split(path.delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [...files, mac].find((file) => fs.existsSync(file)) ?? null;
}
