/**
 * What one part of a run came to. `lines` tell what failed; `notRun` names what could not be run here, and why.
 * @typedef {{ passed: number, failed: number, lines: string[], notRun: string[] }} Tally
 */

export const passed = () => ({ passed: 1, failed: 0, lines: [], notRun: [] });

export const failed = (line) => ({ passed: 0, failed: 1, lines: [line], notRun: [] });

export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed: one }) => total + one, 0),
    failed: tallies.reduce((total, { failed: one }) => total + one, 0),
    lines: tallies.flatMap(({ lines }) => lines),
    notRun: tallies.flatMap(({ notRun }) => notRun),
  };
}

/**
 * Reads vitest's JSON report. A test that was skipped without saying in its name why it cannot run here counts as
 * failed, and so do a file that could not be read and a run that ended badly although every test passed.
 */
export function tallyOf(ring, report, code) {
  if (!report) return failed(`${ring}: the tests did not run to their end (exit code ${code})`);
  const tallies = report.testResults.flatMap((file) => tallyOfFile(ring, file));
  if (tallies.length === 0) tallies.push(failed(`${ring}: no tests were found`));
  const total = sum(tallies);
  if (code === 0 || total.failed > 0) return total;
  return sum([total, failed(`${ring}: an error outside of any test ended the run (exit code ${code})`)]);
}

function tallyOfFile(ring, file) {
  const tallies = file.assertionResults.map((test) => tallyOfTest(ring, file, test));
  const accounted = tallies.some((one) => one.failed > 0);
  if (file.status === 'failed' && !accounted) tallies.push(failed(`${ring}: ${file.name}: ${file.message}`));
  return tallies;
}

function tallyOfTest(ring, file, { status, fullName, failureMessages }) {
  if (status === 'passed') return passed();
  if (status === 'failed') return failed(`${ring}: ${file.name}: ${fullName}\n${failureMessages.join('\n')}`);
  if (/\(not run: .+\)/.test(fullName)) return { passed: 0, failed: 0, lines: [], notRun: [`${ring}: ${fullName}`] };
  return failed(`${ring}: ${file.name}: ${fullName} was skipped without a reason in its name`);
}

/** Prints what failed and what did not run, and closes with the one line that machines read. */
export function close(total, print = console.log) {
  for (const line of total.lines) print(`failed: ${line}`);
  for (const line of total.notRun) print(`not run: ${line}`);
  print(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}
