import type { Problem } from '../../../../errors.ts';
import { annotationsOf } from '../../../answers/annotations.ts';
import { annotationField } from '../../../graphql/names.ts';
import { isQuestion, type Node } from '../../compile.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** What is said beside an answer has a name of its own among the neighbours, such as `reasonOther`. */
export const checkAnnotationNames: Check = ({ compiled, at }) => {
  const problems: Problem[] = [];
  for (const { nodes } of compiled.forms.values()) visit(nodes);
  return problems;

  function visit(nodes: readonly Node[]): void {
    const keys = new Map(nodes.map((node) => [node.item.key.toLowerCase(), node]));
    for (const node of nodes) {
      for (const name of isQuestion(node) ? annotationsOf(node.item) : []) {
        const field = annotationField(node.item.key, name);
        const other = keys.get(field.toLowerCase());
        if (!other) continue;
        const message = `"${field}" is also the name of what is said beside "${node.item.key}" (${name}).`;
        problems.push(problem('ANNOTATION_NAME_TAKEN', at(other, 'key'), message, 'Choose another key.'));
      }
      visit(node.children);
    }
  }
};
