import { type Config, readConfig } from '../config.ts';
import { createLog, type Logger } from '../log.ts';
import { projectRoot } from '../root.ts';

/** Configuration and log of a command. @throws StartError with every problem of the configuration */
export function prepare(overrides: NodeJS.ProcessEnv = {}): { config: Config; log: Logger } {
  const config = readConfig({ ...process.env, ...overrides }, projectRoot);
  return { config, log: createLog(config.logLevel) };
}

/** Writes a line for people. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}
