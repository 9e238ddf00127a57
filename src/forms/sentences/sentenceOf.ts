import type { Compiled, Node } from '../definition/compile.ts';
import type { CheckDefinition, Rule } from '../definition/types.ts';
import { parsedRule } from '../rules/parsedRule.ts';
import type { Clause } from './clause.ts';
import { clauseOf } from './clauseOf.ts';
import type { Say } from './phrases.ts';
import { termOf } from './termOf.ts';

/** A line of a sentence that is told as a list; 0 is the outermost depth. */
export interface SentenceLine {
  readonly depth: number;
  readonly text: string;
}

/** A rule in words: on one line, and as a list whose lines stand the deeper the more is around them. */
export interface Sentence {
  readonly text: string;
  readonly lines: readonly SentenceLine[];
}

/** Where a rule stands, and how it is told. */
export interface Stand {
  readonly compiled: Compiled;
  /** The item at which it stands or reports; null when at none. */
  readonly at: Node | null;
  /** BCP 47 tag; texts of the questionnaire that it does not have are the source's. */
  readonly language: string;
  readonly say: Say;
}

/** A condition as a sentence. It tells the definition only, never an answer. @throws RuleSyntaxError */
export function sentenceOf(rule: Rule, stand: Stand): Sentence {
  const clause = told(rule, stand);
  return { text: clause.text, lines: linesOf(clause, 0) };
}

/** A rule between answers as a sentence. @throws RuleSyntaxError */
export function checkSentence({ when, assert }: Pick<CheckDefinition, 'when' | 'assert'>, stand: Stand): Sentence {
  if (when === undefined) return sentenceOf(assert, stand);
  const { say } = stand;
  const [given, must] = [told(when, stand), told(assert, stand)];
  return {
    text: say('check', { a: given.text, b: must.text }),
    lines: [
      { depth: 0, text: say('given') },
      ...linesOf(given, 1),
      { depth: 0, text: say('must') },
      ...linesOf(must, 1),
    ],
  };
}

function told(rule: Rule, { compiled, at, language, say }: Stand): Clause {
  const scope = { repeats: at?.repeats ?? [], rows: [], outer: null };
  return clauseOf(parsedRule(rule), { compiled, at, scope, language, say, clauseOf, termOf }, true);
}

function linesOf({ heading, children }: Clause, depth: number): SentenceLine[] {
  return [{ depth, text: heading }, ...children.flatMap((child) => linesOf(child, depth + 1))];
}
