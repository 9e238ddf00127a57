import type { Problem } from '../../../../errors.ts';
import { isEnum } from '../../../graphql/isEnum.ts';
import { LONGEST_NAME, operationName, patchName, questionName, rowPatchName } from '../../../graphql/names.ts';
import { isRepeat } from '../../compile.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { problem } from '../problem.ts';
import type { Check, Subject } from '../subject.ts';

// Names of the fixed part of the schema that the compiled part uses. The rest of the fixed names are for the caller.
const TAKEN = [
  ...['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation', 'Subscription', 'Node', 'PageInfo'],
  ...[
    'AbsentReason',
    'AnswerSet',
    'AnswersPatch',
    'Attachment',
    'CodedValue',
    'Date',
    'Decimal',
    'Edition',
    'FieldClass',
  ],
  ...['Money', 'MoneyInput', 'RowMove'],
];

/** The GraphQL types of a questionnaire have names of their own, and not too long ones. */
export function checkTypeNames(takenNames: ReadonlySet<string>): Check {
  return (subject) => {
    const problems: Problem[] = [];
    const owners = new Map<string, string>();
    // A name is wrong in all its forms (T, TPatch…); once is enough.
    const told = new Set<string>();
    for (const [name, place] of typeNamesOf(subject)) {
      const owner = owners.get(name);
      if (owner === place || told.has(place)) continue;
      const before = problems.length;
      if (owner !== undefined) {
        const message = `Two different types would be called ${name}; the other one stands at ${owner}.`;
        problems.push(problem('TYPE_NAME_CLASH', place, message, 'Choose another name for one of them.'));
      } else if (takenNames.has(name) || TAKEN.includes(name) || name.startsWith('__')) {
        const message = `${name} is the name of a type that the system has itself.`;
        problems.push(problem('TYPE_NAME_TAKEN', place, message, 'Choose another name.'));
      } else if (name.length > LONGEST_NAME) {
        const message = `The name ${name} would have ${name.length} characters; at most ${LONGEST_NAME} are possible.`;
        problems.push(problem('TYPE_NAME_LONG', place, message, 'Use shorter keys, or nest less.'));
      }
      if (problems.length > before) told.add(place);
      owners.set(name, place);
    }
    return problems;
  };
}

function* typeNamesOf({ compiled, source, files, at }: Subject): Generator<readonly [name: string, place: string]> {
  const { typeName, forms, nodes } = compiled;
  const top = `${files.questionnaire}#`;
  for (const name of [typeName, patchName(typeName)]) yield [name, `${top}/typeName`];

  for (const { key, typeName, definition } of forms.values()) {
    const place = top + jsonPointer('forms', key);
    for (const name of [typeName, patchName(typeName)]) yield [name, place];
    if (definition.askable) yield [questionName(typeName), place];
  }
  for (const node of nodes.values()) {
    const { typeName, item } = node;
    if (typeName === null) continue;
    const place = item.type === 'use' ? `${files.module(item.module)}#/typeName` : at(node, 'key');
    yield [typeName, place];
    yield [patchName(typeName), place];
    if (isRepeat(node)) {
      yield [operationName(typeName), place];
      yield [rowPatchName(typeName), place];
    }
  }
  for (const [id, list] of Object.entries(source.codeLists)) {
    if (isEnum(list)) yield [list.typeName, `${files.codeList(id)}#/typeName`];
  }
}
