import { UsageError } from './commands/command.ts';
import { COMMANDS } from './commands/commands.ts';
import { printProblem, StartError } from './errors.ts';

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];

try {
  if (!command) throw new UsageError();
  const run = await command.load();
  process.exitCode = await run(args);
} catch (error) {
  if (error instanceof UsageError) {
    const calls = Object.entries(COMMANDS).flatMap(([word, { calls }]) =>
      // Who knows the command needs only its own.
      command && word !== name ? [] : calls.map(([usage, about]) => [`imi ${word} ${usage}`, about] as const),
    );
    const width = Math.max(...calls.map(([call]) => call.length));
    const lines = calls.map(([call, about]) => `  ${call.padEnd(width)}  ${about}`);
    process.stderr.write(`${error.message ? `${error.message}\n` : ''}usage:\n${lines.join('\n')}\n`);
    process.exitCode = 2;
  } else if (error instanceof StartError) {
    for (const problem of error.problems) process.stderr.write(`${printProblem(problem)}\n`);
    process.exitCode = 1;
  } else {
    throw error;
  }
}
