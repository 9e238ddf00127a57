import { compile, type Node } from '../../forms/definition/compile.ts';
import type { EditionSource, Item } from '../../forms/definition/types.ts';
import { sdlOf } from '../../forms/graphql/types/sdlOf.ts';
import { optionLabel } from '../../forms/texts/optionLabel.ts';
import { SOURCE_LANGUAGE } from '../../forms/texts/textIn.ts';

/** A name that an edition publishes, and what it stands for; the fields are those of the registry (ADR 0017). */
export interface Name {
  readonly kind: 'TYPE' | 'PREFIX' | 'PATH' | 'CODE';
  /** Within what it is unique: a line for a path, a code list for a code, empty for the others. */
  readonly scope: string;
  readonly name: string;
  /** Owner of a type or prefix, kind of answer of a path, English label of a code. */
  readonly meaning: string;
}

/** Everything that clients and stored answers will call by name once the edition is published. */
export function namesOf(source: EditionSource): readonly Name[] {
  const compiled = compile(source);
  const { id, numberPrefix } = source.legalArea;
  return [
    { kind: 'PREFIX', scope: '', name: numberPrefix, meaning: id },
    ...[...sdlOf(compiled)].map(([name, { owner }]): Name => {
      return { kind: 'TYPE', scope: '', name, meaning: owner ?? `questionnaire ${compiled.line}` };
    }),
    ...[...compiled.nodes.values()].map(
      (node): Name => ({ kind: 'PATH', scope: compiled.line, name: node.path, meaning: kindOf(node) }),
    ),
    ...Object.values(source.codeLists).flatMap((list) =>
      list.options.map(({ code }): Name => {
        // Names of countries come from the platform and change with it; they say the same.
        const meaning = list.labels ? '' : optionLabel(list, source.texts, code, SOURCE_LANGUAGE);
        return { kind: 'CODE', scope: list.id, name: code, meaning };
      }),
    ),
  ];
}

// What decides, besides its type, how a stored answer is read.
const DECIDING = ['options', 'module', 'scale', 'unit', 'currency', 'scheme', 'of', 'many'];

function kindOf({ item, fieldClass }: Node): string {
  const properties: Readonly<Record<string, unknown>> = { ...(item satisfies Item) };
  const deciding = DECIDING.map((name) => properties[name]).filter((value) => value !== undefined);
  return [item.type, ...deciding, ...(fieldClass === 'CASE' ? [] : [fieldClass])].join(' ');
}
