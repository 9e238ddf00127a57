import { CelGapError } from './celGap.ts';

const ATOMS = /\\[pP]\{[^}]*\}|\\.|\[\^?(?:\\.|[^\\[\]])+\]|./gsu;
// In brackets, what stands after a backslash is read differently by different engines, but for these.
const IN_BRACKETS = /^\[\^?(?:\\[dDwWs\\^\]\\[-]|[^\\])+\]$/u;
const SPACES = '\\t\\n\\f\\r ';

/**
 * A pattern of ours for RE2, as CEL takes it: about the whole text, and with spaces and "any character" written out.
 *
 * @throws CelGapError for sets of characters that RE2 names otherwise or not at all
 */
export function re2Of(source: string): string {
  const body = source.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  return `^(?:${body.replace(ATOMS, atom)})$`;
}

function atom(written: string): string {
  if (/^\\[pP]/.test(written)) throw new CelGapError('pattern');
  if (written === '.') return '[^\\n]';
  if (written === '\\s') return `[${SPACES}]`;
  if (written === '\\S') return `[^${SPACES}]`;
  if (!written.startsWith('[')) return written;
  if (!IN_BRACKETS.test(written)) throw new CelGapError('pattern');
  return written.replaceAll('\\s', SPACES);
}
