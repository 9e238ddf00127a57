import { addressOfAnswer, parseAddress } from '../forms/answers/address.ts';
import { annotationOf } from '../forms/answers/annotations.ts';
import { affectedBy, ruleName, uniqueName } from '../forms/answers/evaluation/dependencies.ts';
import type { Situation } from '../forms/answers/evaluation/situation.ts';
import type { Issue } from '../forms/answers/values.ts';
import { isComputed } from '../forms/definition/compile.ts';
import type { Hidden } from './redact.ts';

/**
 * Which issues hang on what a reader does not see. Worked out from the definition, not from the answers: an issue that
 * came or went with a hidden answer would tell it, to whoever tries often enough.
 *
 * @param situation over the answers that the reader sees
 */
export function unsureBy(situation: Situation, hidden: ReadonlyMap<string, Hidden>): (issue: Issue) => boolean {
  const { compiled, classes } = situation;
  const unseen = [...compiled.nodes.values()].filter((node) => {
    const isDerived = isComputed(node) || ('default' in node.item && node.item.default !== undefined);
    return isDerived && classes?.has(node.fieldClass) === false;
  });
  const answers = [...hidden.keys()].filter((address) => address === addressOfAnswer(address));
  const affected = affectedBy(compiled, [
    ...answers.map((address) => parseAddress(address).path),
    ...unseen.map(({ path }) => path),
  ]);
  return ({ code, path, rule }) => {
    const answer = addressOfAnswer(path);
    if (hidden.has(path) || hidden.has(answer) || hidden.has(annotationOf(answer, 'absent'))) return true;
    if (rule !== undefined) return affected.has(ruleName(rule));
    const node = compiled.nodes.get(parseAddress(path).path);
    const list = code === 'DUPLICATE_ROW' ? node?.parent : undefined;
    return affected.has(list ? uniqueName(list.path) : (node?.path ?? path));
  };
}
