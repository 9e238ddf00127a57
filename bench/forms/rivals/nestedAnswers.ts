import { addressOf } from '../../../src/forms/answers/address.ts';
import type { Answers } from '../../../src/forms/answers/values.ts';
import { type Compiled, isQuestion, isRepeat, type Node } from '../../../src/forms/definition/compile.ts';

/** Answers as other engines take them: an object, lists of objects; numbers are numbers, what is unanswered is absent. */
export type Nested = { [key: string]: unknown };

/** Answers nested by form and key. */
export function nestedAnswers({ forms }: Compiled, answers: Answers): Nested {
  return Object.fromEntries([...forms.values()].map(({ key, nodes }) => [key, nest(nodes, [])]));

  function nest(nodes: readonly Node[], rows: readonly string[]): Nested {
    const object: Nested = {};
    for (const node of nodes) {
      const value = answerAt(node, rows);
      if (value !== undefined) object[node.item.key] = value;
    }
    return object;
  }

  function answerAt(node: Node, rows: readonly string[]): unknown {
    const value = answers.get(addressOf(node, rows));
    if (isRepeat(node)) return ((value ?? []) as readonly string[]).map((row) => nest(node.children, [...rows, row]));
    if (!isQuestion(node)) return nest(node.children, rows);
    return node.item.type === 'decimal' && value !== undefined ? Number(value) : value;
  }
}

/** The same as SurveyJS takes it: questions beside each other, named by their paths. */
export function surveyAnswers(compiled: Compiled, answers: Answers): Nested {
  const flat: Nested = {};
  for (const [form, inner] of Object.entries(nestedAnswers(compiled, answers))) flatten(inner as Nested, form);
  return flat;

  function flatten(object: Nested, prefix: string): void {
    for (const [key, value] of Object.entries(object)) {
      if (typeof value === 'object' && !Array.isArray(value)) flatten(value as Nested, `${prefix}_${key}`);
      else flat[`${prefix}_${key}`] = value;
    }
  }
}
