/** A fault in a JSON text, with the place where a reader finds it. */
export interface JsonFault {
  readonly kind: 'syntax' | 'nameTwice';
  /** Both counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What was expected there, or the name that stands twice. */
  readonly message: string;
}

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or ]' | ', or }' | 'end';

// Enough to see what is wrong; a hostile file could have a hundred thousand.
const MOST_FAULTS = 20;
const MOST_LOOKED_AT = 5000;
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^[“”„«»‘’']/, ' Quotation marks must be straight and double: ".'],
  [/^(\/[/*]|#)/, ' JSON has no comments; remove it.'],
  [/^(True|False|TRUE|FALSE|None|NULL)\b/, ' It is written with small letters: true, false, null.'],
  [/^[-+]?\d*,?\d/, ' Numbers have a point, no comma, and do not begin with 0 or +.'],
  [/^"[^"\n]*\n/, ' A text stands on one line; its quotation mark is not closed before the line ends.'],
];
const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids just these
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Finds what JSON.parse either does not place (its messages differ between versions of Node) or does not see at all:
 * a name that stands twice in one object, of which it silently keeps the last. Stops at the first fault of syntax.
 */
export function scanJson(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  const open: (Set<string> | null)[] = [];
  let expected: Expected = 'value';
  let position = 0;

  while (true) {
    take(SPACE);
    const mark = text[position];
    if ((mark === undefined && expected === 'end') || faults.length >= MOST_FAULTS) return faults;
    const next = step(mark);
    if (next === null) {
      faults.push({ kind: 'syntax', ...place(position), message: `Expected ${WORDS[expected]}.${hint()}` });
      return faults;
    }
    expected = next;
  }

  // What people who write no programs leave in a file.
  function hint(): string {
    const rest = text.slice(position, position + MOST_LOOKED_AT);
    if (rest.trim() === '' && position === 0) return ' The file is empty.';
    if (rest === '') return ' The file ends too early: a bracket is not closed.';
    return HINTS.find(([pattern]) => pattern.test(rest))?.[1] ?? '';
  }

  function step(mark: string | undefined): Expected | null {
    const inner = open.at(-1);
    switch (expected) {
      case ':':
        return skip(mark === ':', 'value');
      case ', or ]':
        return mark === ']' ? close() : skip(mark === ',', 'value');
      case ', or }':
        return mark === '}' ? close() : skip(mark === ',', 'name');
      case 'name or }':
      case 'name': {
        if (mark === '}' && expected === 'name or }') return close();
        const start = position;
        const name = take(TEXT);
        if (name === null) return null;
        if (inner?.has(name)) faults.push({ kind: 'nameTwice', ...place(start), message: name });
        inner?.add(name);
        return ':';
      }
      case 'end':
        return null;
      default:
        if (mark === ']' && expected === 'value or ]') return close();
        if (mark === '{') return enter(new Set(), 'name or }');
        if (mark === '[') return enter(null, 'value or ]');
        return take(TEXT) === null && take(SCALAR) === null ? null : after();
    }
  }

  function enter(names: Set<string> | null, next: Expected): Expected {
    open.push(names);
    position += 1;
    return next;
  }

  function close(): Expected {
    open.pop();
    position += 1;
    return after();
  }

  function after(): Expected {
    const inner = open.at(-1);
    return inner === undefined ? 'end' : inner ? ', or }' : ', or ]';
  }

  function skip(isThere: boolean, next: Expected): Expected | null {
    if (isThere) position += 1;
    return isThere ? next : null;
  }

  function take(pattern: RegExp): string | null {
    pattern.lastIndex = position;
    const found = pattern.exec(text)?.[0];
    if (!found && pattern !== SPACE) return null;
    position += found?.length ?? 0;
    return found ?? null;
  }

  function place(at: number): { line: number; column: number } {
    const lines = text.slice(0, at).split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }
}

const WORDS: Record<Expected, string> = {
  value: 'a value: a text in double quotes, a number, true, false, null, { or [',
  'value or ]': 'a value or ]',
  name: 'a name in double quotes (a comma may not stand before })',
  'name or }': 'a name in double quotes or }',
  ':': 'a colon after the name',
  ', or ]': 'a comma or ]',
  ', or }': 'a comma or }',
  end: 'the end of the file',
};
