/**
 * Stops the server when the process that started it is gone, however that ended: `npm start` holds the other end of
 * our stdin, and says so in EVENKEEL_STARTER. Without that, stdin means nothing.
 */
export function exitWithStarter(stop: () => Promise<void>): void {
  if (process.env['EVENKEEL_STARTER'] !== 'pipe') return;
  // What the server starts in turn is not held by that pipe.
  delete process.env['EVENKEEL_STARTER'];
  process.stdin.once('close', () => void stop());
  process.stdin.on('error', () => {});
  process.stdin.resume();
}
