import { askableForm, type Compiled } from '../../definition/compile.ts';
import { isReadable } from '../isReadable.ts';
import { isWritable } from '../isWritable.ts';
import { patchField, patchName, questionName } from '../names.ts';
import { addObject } from './addObject.ts';
import type { Member, TypeDefinition } from './definition.ts';
import { deprecation } from './deprecation.ts';
import { ownerOf } from './ownerOf.ts';
import { sourceText } from './sourceText.ts';

/** The GraphQL types of a questionnaire by name. Types of code lists and modules are shared between questionnaires. */
export type TypeDefinitions = ReadonlyMap<string, TypeDefinition>;

/**
 * Compiles a questionnaire to GraphQL types. That something is required is an issue, not a type: drafts must be
 * savable. A form of nothing but notes has no type.
 */
export function sdlOf(compiled: Compiled): TypeDefinitions {
  const types = new Map<string, TypeDefinition>();
  const { typeName, line } = compiled;
  const description = `${sourceText(compiled, `${line}/title`)} (${line}).`;
  const members = new Map([['edition', member('Edition!', 'The edition that the exchange is pinned to.')]]);
  const patches = new Map<string, Member>();

  for (const { key, typeName, nodes } of compiled.forms.values()) {
    if (!nodes.some(isReadable)) continue;
    const title = sourceText(compiled, `${line}/${key}.title`) || `Answers of the form ${key}.`;
    addObject(types, compiled, {
      typeName,
      description: title,
      node: null,
      nodes,
    });
    members.set(key, member(typeName, title));
    if (nodes.some(isWritable)) patches.set(key, member(patchName(typeName), title));
  }
  addQuestions(types, compiled, members, patches);

  const shared = { description, ...ownerOf(compiled, null) };
  types.set(typeName, { ...shared, kind: 'type', name: typeName, implements: 'AnswerSet', members });
  const input = patchName(typeName);
  types.set(input, { ...shared, kind: 'input', name: input, members: patches });
  return types;
}

/** The member that a questionnaire adds to the ways of saying answers. */
export function patchExtensionOf({ typeName, line }: Compiled): string {
  const field = `${JSON.stringify(`Answers of ${line}.`)} ${patchField(typeName)}: ${patchName(typeName)}`;
  return `extend input AnswersPatch {\n  ${field}\n}`;
}

function addQuestions(
  types: Map<string, TypeDefinition>,
  compiled: Compiled,
  members: Map<string, Member>,
  patches: Map<string, Member>,
): void {
  const form = askableForm(compiled);
  const questions = form?.nodes.filter(isReadable) ?? [];
  if (!form || questions.length === 0) return;
  const name = questionName(form.typeName);
  members.set('asked', member(`[${name}!]!`, 'The questions that the requesting side asks.'));
  patches.set('asked', member(`[${name}!]`, 'The questions that are asked; replaces the list.'));
  const values = questions.map(({ item, textKey }): [string, Member] => {
    const description = sourceText(compiled, `${textKey}.label`);
    return [item.key, { type: '', description, directives: deprecation(item.retired) }];
  });
  types.set(name, {
    kind: 'enum',
    name,
    description: 'A question that can be asked.',
    ...ownerOf(compiled, null),
    members: new Map(values),
  });
}

function member(type: string, description = ''): Member {
  return { type, description, directives: '' };
}
