import { productVersion } from '#server/version.ts';
import { openOutput } from './output.ts';
import { runCommand } from './program.ts';

const { stdin, stdout, stderr, env } = process;

// Whoever reads our output may stop reading, as `head` does.
stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem;
  process.exit(0);
});

try {
  const shell = { output: openOutput(stdout, stderr, env), env, input: stdin, screen: stderr };
  process.exitCode = await runCommand(process.argv.slice(2), shell, productVersion());
} catch (problem) {
  stderr.write(`This should not have happened: ${problem instanceof Error ? problem.stack : String(problem)}\n`);
  process.exitCode = 1;
}
