import { Ajv2020, type DefinedError, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';

import { didYouMean } from './didYouMean.ts';
import type { Fault } from './fault.ts';

/** The meaning checks report these with the words that are possible at that place. */
const LEFT_TO_MEANING = /^#\/\$defs\/(code|part|role|input|effect)\/(enum|pattern)$/;

/** These only repeat that something inside them is wrong. */
const WRAPPERS = ['if', 'propertyNames'];

/** Compiling costs more than checking, and all workflows share one schema. */
const compiled = new WeakMap<SchemaObject, ValidateFunction>();

/** Compares a definition with the JSON Schema for workflows; the schema's descriptions are the advice. */
export function checkShape(definition: unknown, schema: SchemaObject): Fault[] {
  const validate =
    compiled.get(schema) ?? new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema);
  compiled.set(schema, validate);
  if (validate(definition)) return [];
  // Without keywords of our own, ajv reports its defined errors only.
  return (validate.errors as DefinedError[])
    .filter(({ keyword, schemaPath }) => !WRAPPERS.includes(keyword) && !LEFT_TO_MEANING.test(schemaPath))
    .map(fault);
}

function fault(error: DefinedError): Fault {
  const { instancePath: path, parentSchema = {} } = error;
  const advice = typeof parentSchema['description'] === 'string' ? parentSchema['description'] : 'See the schema.';
  if (error.keyword === 'additionalProperties') {
    const name = error.params.additionalProperty;
    const known = Object.keys(parentSchema['properties'] ?? {});
    const at = `${path}/${name}`;
    return {
      code: 'WRONG_SHAPE',
      path: at,
      message: `Nothing called "${name}" belongs here.`,
      fix: didYouMean(name, known),
    };
  }
  if (error.keyword === 'required') {
    const name = error.params.missingProperty;
    return { code: 'WRONG_SHAPE', path, message: `"${name}" is missing.`, fix: `Add "${name}". ${advice}` };
  }
  return { code: 'WRONG_SHAPE', path, message: `The value ${error.message ?? 'is wrong'}.`, fix: advice };
}
