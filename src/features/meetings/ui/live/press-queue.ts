/**
 * One's own presses one after the other, each done to what the one before it led to: two quick ones are no conflict with
 * oneself. What waits behind one that was refused is left undone, as it was meant for a place that was never reached.
 * @param refused tells of it, and is done when the screen shows where things stand.
 */
export function pressQueue<At extends { readonly version: number }>(refused: (thrown: unknown) => Promise<void>) {
  let last: Promise<At | null> = Promise.resolve(null);
  let refusals = 0;
  return (seen: At, press: (from: At) => Promise<At>): void => {
    const pressedAfter = refusals;
    last = last.then(async (led) => {
      if (pressedAfter !== refusals) return null;
      try {
        return await press(led !== null && led.version > seen.version ? led : seen);
      } catch (thrown) {
        await refused(thrown);
        refusals += 1;
        return null;
      }
    });
  };
}
