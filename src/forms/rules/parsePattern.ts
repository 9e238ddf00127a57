/** A pattern, taken apart: alternatives of sequences of steps. */
export type Pattern = readonly (readonly Step[])[];

/** One character, or a group, and how often it comes. */
export interface Step {
  readonly one: ((character: string) => boolean) | Pattern;
  readonly least: number;
  readonly most: number;
}

const LONGEST = 200;
const MOST_TIMES = 50;
const REPETITION = /^(?:[*+?]|\{(\d{1,3})(,)?(\d{1,3})?\})/;
const ESCAPE = /^\\(?:[dDwWsS]|p\{[A-Za-z_=]+\}|P\{[A-Za-z_=]+\}|[\\^$.*+?()[\]{}|/-])/;
const CLASS = /^\[\^?(?:\\.|[^\\[\]])+\]/u;

/**
 * Reads a pattern: characters, `.`, classes, escapes, groups, alternatives and repetitions, as RE2 reads them. What
 * cannot be decided in one pass over a text is refused: references back, looking ahead or behind; and repetitions in
 * each other, which nobody reads right.
 *
 * @throws SyntaxError with a sentence for the author
 */
export function parsePattern(source: string): Pattern {
  if (source.length > LONGEST) throw new SyntaxError(`A pattern has at most ${LONGEST} characters.`);
  // A pattern is about the whole text, so these two say nothing new.
  let rest = source.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  const pattern = alternatives(0);
  if (rest !== '') throw new SyntaxError('A ")" in the pattern closes nothing.');
  return pattern;

  function alternatives(depth: number): Pattern {
    if (depth > 10) throw new SyntaxError('The groups of the pattern are nested too deep.');
    const branches = [sequence(depth)];
    while (take(/^\|/)) branches.push(sequence(depth));
    return branches;
  }

  function sequence(depth: number): Step[] {
    const steps: Step[] = [];
    while (rest !== '' && !/^[|)]/.test(rest)) {
      const one = take(/^\(/) ? group(depth) : character();
      const times = timesTaken();
      if (take(/^[*+?{]/)) throw new SyntaxError('The pattern repeats a repetition.');
      if (typeof one !== 'function' && times.most !== 1 && repeats(one)) {
        throw new SyntaxError('The pattern has a repetition inside a repetition.');
      }
      steps.push({ one, ...times });
    }
    return steps;
  }

  function group(depth: number): Pattern {
    if (take(/^\?:/) === undefined && take(/^\?/)) {
      throw new SyntaxError('A pattern looks neither ahead nor behind and has no names; write (…) or (?:…).');
    }
    const inner = alternatives(depth + 1);
    if (!take(/^\)/)) throw new SyntaxError('A "(" in the pattern is not closed.');
    return inner;
  }

  function timesTaken(): { least: number; most: number } {
    const taken = take(REPETITION);
    if (taken === undefined) return { least: 1, most: 1 };
    const [sign = '', low = '', comma, high] = taken;
    if (sign === '*' || sign === '+') return { least: sign === '+' ? 1 : 0, most: Number.POSITIVE_INFINITY };
    if (sign === '?') return { least: 0, most: 1 };
    const least = Number(low);
    const most = high !== undefined ? Number(high) : comma ? Number.POSITIVE_INFINITY : least;
    if (least > MOST_TIMES || (most > MOST_TIMES && most !== Number.POSITIVE_INFINITY) || most < least) {
      throw new SyntaxError(`A pattern repeats between 0 and ${MOST_TIMES} times, the lower number first.`);
    }
    return { least, most };
  }

  function character(): (character: string) => boolean {
    const [atom] = take(ESCAPE) ?? take(CLASS) ?? take(/^[^\\[\]{}*+?^$]/u) ?? [];
    if (atom !== undefined) return testOf(atom);
    if (/^\\[1-9k]/.test(rest)) throw new SyntaxError('A pattern does not refer back to a group.');
    throw new SyntaxError(`The pattern cannot be read at "${rest.slice(0, 10)}".`);
  }

  function take(start: RegExp): RegExpExecArray | undefined {
    const found = start.exec(rest) ?? undefined;
    if (found) rest = rest.slice(found[0].length);
    return found;
  }
}

// One atom against one character is all that the platform's own matcher is asked: that takes no time to speak of.
function testOf(atom: string): (character: string) => boolean {
  const spaces = '\\t\\n\\f\\r ';
  if (atom === '.') return (character) => character !== '\n';
  if (atom.startsWith('[') && /\\S/.test(atom)) throw new SyntaxError('Write "\\S" outside of brackets.');
  const written = atom === '\\S' ? `[^${spaces}]` : atom === '\\s' ? `[${spaces}]` : atom.replaceAll('\\s', spaces);
  if (!/^[[\\]/.test(atom)) return (character) => character === atom;
  try {
    const test = new RegExp(`^${written}$`, 'u');
    return (character) => test.test(character);
  } catch {
    throw new SyntaxError(`"${atom}" in the pattern is no set of characters.`);
  }
}

function repeats(pattern: Pattern): boolean {
  return pattern.some((steps) =>
    steps.some(({ one, least, most }) => least !== 1 || most !== 1 || (typeof one !== 'function' && repeats(one))),
  );
}
