import fs from 'node:fs';
import { runChild } from './child.mjs';
import { findChromium } from './chromium.mjs';
import { vitestRing } from './rings.mjs';
import { failed, sum } from './tally.mjs';

/** The grid in a real browser, then whole journeys. Without a browser it says which command brings one, and fails. */
export async function browserRing() {
  if (!findChromium()) await installChromium();
  if (!findChromium())
    return failed(
      'the browser tests were not run: no Chromium here. Install one with "npx playwright install chromium"',
    );
  return sum([await vitestRing('component'), await vitestRing('e2e')]);
}

/** Only on Debian and only as root: there the system's own package is one command away. */
async function installChromium() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/etc/debian_version') || !fs.existsSync('/usr/bin/apt-get')) return;
  console.log('Installing Chromium for the browser tests…');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  await runChild('apt-get', ['-qq', 'update'], options);
  await runChild('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'], options);
}
