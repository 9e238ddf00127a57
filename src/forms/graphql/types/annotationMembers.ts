import { type Annotation, annotationsOf } from '../../answers/annotations.ts';
import type { Compiled, NodeOf } from '../../definition/compile.ts';
import type { Question } from '../../definition/types.ts';
import type { TypePair } from '../../itemTypes/itemType.ts';
import { annotationField } from '../names.ts';
import type { Member, TypeDefinition } from './definition.ts';
import { deprecation } from './deprecation.ts';
import { itemDirective } from './itemDirective.ts';
import { listType } from './listType.ts';

const DESCRIPTIONS: Readonly<Record<Annotation, string>> = {
  other: 'What is meant by the option that stands for everything else.',
  absent: 'Why there is no answer. An answer takes it back, and it takes back the answer.',
  evidence: 'Files that prove the answer.',
  withheld: 'Why the answer is kept from the other side.',
};

/** The fields for what is said beside an answer, out and in. */
export function annotationMembers(
  compiled: Compiled,
  node: NodeOf<Question>,
  types: Map<string, TypeDefinition>,
): [name: string, output: Member, input: Member][] {
  return annotationsOf(node.item).map((annotation) => {
    const { output, input } = typesOf(compiled, node, annotation, types);
    const directives = [itemDirective(node, annotation), deprecation(node.item.retired)].filter(Boolean).join(' ');
    const shared = { description: DESCRIPTIONS[annotation], directives };
    return [annotationField(node.item.key, annotation), { ...shared, type: output }, { ...shared, type: input }];
  });
}

function typesOf(
  compiled: Compiled,
  { item }: NodeOf<Question>,
  annotation: Annotation,
  types: Map<string, TypeDefinition>,
): TypePair {
  switch (annotation) {
    case 'other':
      return { output: 'String', input: 'String' };
    case 'absent':
      return { output: 'AbsentReason', input: 'AbsentReason' };
    case 'evidence':
      return { output: '[Attachment!]!', input: '[ID!]' };
    case 'withheld': {
      const list = compiled.source.codeLists[item.withhold?.reasons ?? ''];
      return list ? listType(compiled, list, types) : { output: 'String', input: 'String' };
    }
  }
}
