import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Paths that could hold personal data or secrets; a second wall behind never passing such values to the log. */
const REDACTED = [
  'variables',
  'body',
  'answers',
  'headers',
  'req.headers',
  '*.authorization',
  '*.cookie',
  '*.password',
  'err.detail',
  'err.query',
  'err.parameters',
];

/**
 * The process's log: JSON lines on standard error, so that a command's result on standard output stays clean.
 *
 * @param write takes the lines instead
 */
export function createLog(level: string, write?: (line: string) => void): Logger {
  const destination = write ? { write } : pino.destination({ dest: 2, sync: true });
  return pino({ level, redact: { paths: REDACTED, remove: true } }, destination);
}
