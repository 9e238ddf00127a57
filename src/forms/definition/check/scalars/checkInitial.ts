import type { Problem } from '../../../../errors.ts';
import { itemTypeOf } from '../../../itemTypes/itemTypes.ts';
import { codeListOf, isQuestion } from '../../compile.ts';
import type { CodeListDefinition, InitialSource, Question } from '../../types.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

// Nobody has declared, uploaded or listed anything when a draft begins.
const NEVER: readonly Question['type'][] = ['declaration', 'file', 'reference'];

/** First answers are of the kind that the question takes. */
export const checkInitial: Check = ({ compiled, at }) => {
  const problems: Problem[] = [];
  for (const node of compiled.nodes.values()) {
    if (!isQuestion(node) || node.item.initial === undefined) continue;
    const list = codeListOf(compiled, node);
    // That the list is missing is reported elsewhere.
    if ('options' in node.item && !list) continue;
    const { initial } = node.item;
    const fits = 'from' in initial ? takesFrom(node.item, initial.from, list) : takes(node.item, initial.value, list);
    if (fits) continue;
    const [name, what] =
      'from' in initial ? ['from', `"${initial.from}"`] : ['value', JSON.stringify(initial.value) ?? 'This'];
    const message = `${what} is no answer to a question of the type "${node.item.type}".`;
    problems.push(problem('INITIAL_TYPE', at(node, 'initial', name), message, 'Write what the question takes.'));
  }
  return problems;
};

function takes(item: Question, value: unknown, codeList: CodeListDefinition | undefined): boolean {
  const context = { today: '2026-01-01', now: '2026-01-01T00:00:00Z', by: '', codeList };
  return !NEVER.includes(item.type) && 'value' in itemTypeOf(item).read(value, item, context);
}

function takesFrom({ type }: Question, from: InitialSource, list: CodeListDefinition | undefined): boolean {
  if (from === 'today') return type === 'date';
  if (type === 'text') return true;
  return from.endsWith('.country') && type === 'choice' && list?.labels === 'region';
}
