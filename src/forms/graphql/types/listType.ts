import type { Compiled } from '../../definition/compile.ts';
import type { CodeListDefinition } from '../../definition/types.ts';
import type { TypePair } from '../../itemTypes/itemType.ts';
import { optionLabel } from '../../texts/optionLabel.ts';
import { SOURCE_LANGUAGE } from '../../texts/textIn.ts';
import { isEnum } from '../isEnum.ts';
import type { TypeDefinition } from './definition.ts';
import { deprecation } from './deprecation.ts';
import { sourceText } from './sourceText.ts';

/**
 * The GraphQL types of an option of a code list.
 *
 * @param types the enum is added to these, when the list is one
 */
export function listType(compiled: Compiled, list: CodeListDefinition, types: Map<string, TypeDefinition>): TypePair {
  if (!isEnum(list)) return { output: 'CodedValue', input: 'String' };
  const { id, typeName } = list;
  if (!types.has(typeName)) {
    const values = list.options.map(({ code, retired }) => {
      const label = optionLabel(list, compiled.source.texts, code, SOURCE_LANGUAGE);
      return [code, { type: '', description: label, directives: deprecation(retired) }] as const;
    });
    types.set(typeName, {
      kind: 'enum',
      name: typeName,
      description: sourceText(compiled, `${id}.label`),
      owner: `code list ${id}`,
      isShared: true,
      members: new Map(values),
    });
  }
  return { output: typeName, input: typeName };
}
