// A process of its own for the tests: starts the embedded server in the folder that is its argument, says how that went
// in a line of JSON, and stops the server when its standard input ends.
import { once } from 'node:events';

import { startEmbeddedPostgres } from '../../../src/database/embeddedPostgres.ts';
import { StartError } from '../../../src/errors.ts';
import { createLog } from '../../../src/log.ts';

try {
  const { url, stop } = await startEmbeddedPostgres(process.argv[2] ?? '', createLog('info'));
  process.stdout.write(`${JSON.stringify({ url })}\n`);
  process.stdin.resume();
  await once(process.stdin, 'end');
  await stop();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stdout.write(`${JSON.stringify({ problems: error.problems })}\n`);
}
