import questionnaire from '../../../../../questionnaires/questionnaire.schema.json' with { type: 'json' };

const DEFINITIONS: Readonly<Record<string, unknown>> = questionnaire.$defs;
const LOCAL = '#/$defs/';

/** The keys that a schema knows: its own, and those of the definitions that it is made of. */
export function knownKeys(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, allOf, $ref }: { properties?: unknown; allOf?: unknown; $ref?: unknown } = schema;
  const own = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  const parts: unknown[] = Array.isArray(allOf) ? allOf : [];
  const definition = typeof $ref === 'string' ? DEFINITIONS[$ref.replace(LOCAL, '')] : undefined;
  return [...new Set([...own, ...[...parts, definition].flatMap(knownKeys)])];
}
