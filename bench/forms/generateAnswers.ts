import type { Operation } from '../../src/forms/answers/applyPatch.ts';
import { type Compiled, codeListOf, isQuestion, isRepeat, type Node } from '../../src/forms/definition/compile.ts';
import type { Question } from '../../src/forms/definition/types.ts';
import type { Random } from './random.ts';

/** How to answer. */
export interface AnswerHabits {
  readonly random: Random;
  /** Share of the questions that are answered; 0.85 when left out. */
  readonly answered?: number;
  /** Share of the answers that miss their bounds; 0.1 when left out. */
  readonly wrong?: number;
}

/** Fills in all forms of a questionnaire: most questions, some of them wrong, up to four rows in each list. */
export function generateAnswers(
  compiled: Compiled,
  { random, answered = 0.85, wrong = 0.1 }: AnswerHabits,
): Operation[] {
  const operations: Operation[] = [];
  for (const { key, nodes } of compiled.forms.values()) fill(nodes, key);
  return operations;

  function fill(nodes: readonly Node[], prefix: string): void {
    for (const node of nodes) {
      const path = `${prefix}.${node.item.key}`;
      if (isRepeat(node)) {
        for (let row = random.between(0, 4); row > 0; row -= 1) {
          operations.push({ op: 'addRow', path, row: `r${row}` });
          fill(node.children, `${path}[r${row}]`);
        }
      } else if (!isQuestion(node)) {
        fill(node.children, path);
      } else if (random.happens(answered)) {
        const value = answerTo(node.item, node);
        if (value !== undefined) operations.push({ op: 'set', path, value });
      }
    }
  }

  function answerTo(item: Question, node: Node): unknown {
    const misses = random.happens(wrong);
    const codes = codeListOf(compiled, node)?.options.map(({ code }) => code) ?? [];
    switch (item.type) {
      case 'boolean':
        return random.happens(0.6);
      case 'text':
        if (misses) return 'x'.repeat(item.maxLength + 1);
        return random.happens(0.7) ? `AB${random.between(100_000, 999_999)}` : `Answer ${random.between(1, 99)}`;
      case 'integer':
        return misses ? (item.max ?? 0) + 1 : random.between(item.min ?? 0, item.max ?? 1000);
      case 'decimal':
        return misses ? `${(item.max ?? 0) + 1}` : `${random.between(item.min ?? 0, item.max ?? 100)}.5`;
      case 'money':
        return { amount: `${random.between(1, 9999)}.50`, currency: random.pick(['EUR', 'SEK', 'PLN']) };
      case 'date':
        return `${misses ? 2090 : random.between(1960, 2020)}-0${random.between(1, 9)}-${random.between(10, 28)}`;
      case 'choice':
        return random.pick(codes);
      case 'multiChoice':
        return codes.filter(() => random.happens(0.4));
      default:
        return undefined;
    }
  }
}
