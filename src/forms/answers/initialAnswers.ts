import { type Compiled, codeListOf, isQuestion } from '../definition/compile.ts';
import type { InitialSource } from '../definition/types.ts';
import { itemTypeOf } from '../itemTypes/itemTypes.ts';
import type { Moment } from './evaluation/situation.ts';
import type { Answers, Value } from './values.ts';

/** Where first answers come from; a source that is left out gives none. */
export type Sources = Partial<Readonly<Record<Exclude<InitialSource, 'today'>, string>>>;

/** What a form starts with before anybody has answered. What does not fit the question is left out. */
export function initialAnswers(compiled: Compiled, form: string, sources: Sources, moment: Moment): Answers {
  const answers = new Map<string, Value>();
  for (const node of compiled.nodes.values()) {
    if (node.form !== form || !isQuestion(node) || !node.item.initial || node.repeats.length > 0) continue;
    const { initial } = node.item;
    const given = 'from' in initial ? { ...sources, today: moment.today }[initial.from] : initial.value;
    if (given === undefined) continue;
    const context = { ...moment, by: '', codeList: codeListOf(compiled, node) };
    const read = itemTypeOf(node.item).read(given, node.item, context);
    if ('value' in read && read.value !== null) answers.set(node.path, read.value);
  }
  return answers;
}
