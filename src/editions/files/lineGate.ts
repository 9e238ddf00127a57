import type { Problem } from '../../errors.ts';
import { compile } from '../../forms/definition/compile.ts';
import type { EditionSource } from '../../forms/definition/types.ts';
import type { TypeDefinition } from '../../forms/graphql/types/definition.ts';
import { mergeDefinitions } from '../../forms/graphql/types/mergeDefinitions.ts';
import { sdlOf } from '../../forms/graphql/types/sdlOf.ts';

/** Lets one checked questionnaire after the other in, when its names do not clash with those before it. */
export function lineGate(): (source: EditionSource, file: string) => Problem[] {
  const lines = new Map<string, string>();
  const types = new Map<string, { definition: TypeDefinition; file: string }>();

  return (source, file) => {
    const compiled = compile(source);
    const sameLine = lines.get(compiled.line);
    if (sameLine !== undefined) {
      const message = `${compiled.line} is already defined in ${sameLine}.`;
      return [{ code: 'LINE_TWICE', at: `${file}#/id`, message, fix: 'Choose another id, or raise "major".' }];
    }
    const joined = new Map<string, TypeDefinition>();
    const problems = [...sdlOf(compiled)].flatMap(([name, definition]): Problem[] => {
      const other = types.get(name);
      const merged = other ? mergeDefinitions(other.definition, definition) : definition;
      if (!other || merged) {
        if (merged) joined.set(name, merged);
        return [];
      }
      return [
        {
          code: 'TYPE_NAME_CLASH',
          at: `${file}#/typeName`,
          message: `${name} is already the name of another type, from ${other.file}.`,
          fix: 'Choose another "typeName".',
        },
      ];
    });
    if (problems.length > 0) return problems;
    lines.set(compiled.line, file);
    for (const [name, definition] of joined) types.set(name, { definition, file });
    return [];
  };
}
