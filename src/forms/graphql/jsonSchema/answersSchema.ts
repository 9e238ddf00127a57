import { askableForm, type Compiled } from '../../definition/compile.ts';
import type { JsonSchema } from '../../itemTypes/itemType.ts';
import { SOURCE_LANGUAGE, textIn } from '../../texts/textIn.ts';
import { isReadable } from '../isReadable.ts';
import { objectSchema, type SchemaContext } from './objectSchema.ts';

/** How the schema of answers is made. */
export interface AnswersSchemaOptions {
  /** `complete`: a form that is there can be handed over, as far as JSON Schema can say it. */
  readonly mode: SchemaContext['mode'];
  /** Of titles and descriptions; English when left out, and where a text is missing. */
  readonly language?: string;
}

/**
 * The answers of a questionnaire as JSON Schema 2020-12: the shape that `answers { … }` returns, with files and rows by
 * id and options by code. What hangs on other answers cannot be expressed; it stands in `$comment`.
 */
export function answersSchema(compiled: Compiled, options: AnswersSchemaOptions): JsonSchema {
  const { mode, language = SOURCE_LANGUAGE } = options;
  const { line, typeName, source } = compiled;
  const definitions = new Map<string, JsonSchema>();
  const context: SchemaContext = { compiled, mode, language, definitions };
  const titleOf = (key: string) => textIn(source.texts, key, language)?.text ?? key;

  const forms = [...compiled.forms.values()].filter(({ nodes }) => nodes.some(isReadable));
  const properties = forms.map(({ key, typeName, nodes }) => [
    key,
    {
      title: titleOf(`${line}/${key}.title`),
      // A form that was not handed over, or that its reader may not see, is null.
      anyOf: [objectSchema(context, typeName, nodes), { type: 'null' }],
    },
  ]);
  const comment = commentOf(compiled);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: titleOf(`${line}/title`),
    description: `${line} ${source.questionnaire.version}`,
    ...(comment && mode === 'complete' ? { $comment: comment } : {}),
    type: 'object',
    properties: {
      __typename: { const: typeName },
      edition: { type: 'object' },
      ...askedOf(compiled),
      ...Object.fromEntries(properties),
    },
    additionalProperties: false,
    ...(definitions.size > 0 ? { $defs: Object.fromEntries(definitions) } : {}),
  };
}

function askedOf(compiled: Compiled): JsonSchema {
  const keys =
    askableForm(compiled)
      ?.nodes.filter(isReadable)
      .map(({ item }) => item.key) ?? [];
  return keys.length > 0 ? { asked: { type: 'array', items: { enum: keys }, uniqueItems: true } } : {};
}

function commentOf({ source }: Compiled): string {
  const rules = (source.questionnaire.rules ?? []).map(({ id, severity }) => `${id} (${severity})`);
  return rules.length > 0 ? `Rules between answers are not expressed here: ${rules.join(', ')}.` : '';
}
