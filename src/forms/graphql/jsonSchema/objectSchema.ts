import { ROW_ID } from '../../answers/address.ts';
import { type Annotation, annotationsOf } from '../../answers/annotations.ts';
import {
  type Compiled,
  codeListOf,
  isComputed,
  isGroup,
  isQuestion,
  isRepeat,
  isVariant,
  type Node,
  type NodeOf,
} from '../../definition/compile.ts';
import type { ComputedItem, Question, RepeatItem } from '../../definition/types.ts';
import type { JsonSchema } from '../../itemTypes/itemType.ts';
import { itemTypeOf } from '../../itemTypes/itemTypes.ts';
import { formatMessage } from '../../texts/formatMessage.ts';
import { textIn } from '../../texts/textIn.ts';
import { isReadable } from '../isReadable.ts';
import { annotationField } from '../names.ts';
import { isAlwaysNeeded } from './isAlwaysNeeded.ts';
import { unsaidConditions } from './unsaidConditions.ts';

/** What the schemas of objects are made with. */
export interface SchemaContext {
  readonly compiled: Compiled;
  /** `complete` says what is always required, and how many rows there must be; `draft` requires nothing. */
  readonly mode: 'draft' | 'complete';
  readonly language: string;
  /** Schemas of modules, by type name; they are added while they are met. */
  readonly definitions: Map<string, JsonSchema>;
}

const NULL: JsonSchema = { type: 'null' };
const ROW_REFERENCE: JsonSchema = { type: 'string', pattern: ROW_ID.source };
const DECLARATION: JsonSchema = {
  type: 'object',
  required: ['by', 'at'],
  properties: { by: { type: 'string' }, at: { type: 'string', format: 'date-time' } },
};
const COMPUTED: Readonly<Record<ComputedItem['of'], JsonSchema>> = {
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  decimal: { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]+)?$' },
  date: { type: 'string', format: 'date' },
  text: { type: 'string' },
};

/** The JSON Schema of an object of answers: a form, a group, a row, or an alternative of a variant. */
export function objectSchema(context: SchemaContext, typeName: string, nodes: readonly Node[]): JsonSchema {
  const properties: Record<string, JsonSchema> = { __typename: { const: typeName } };
  const required: string[] = [];
  const eithers: JsonSchema[] = [];
  for (const node of nodes.filter(isReadable)) {
    const { key } = node.item;
    const isNeeded = context.mode === 'complete' && isAlwaysNeeded(context.compiled, node);
    const excuses = isNeeded && isQuestion(node) ? excusesOf(node) : [];
    if (isNeeded && excuses.length === 0) required.push(key);
    if (excuses.length > 0) eithers.push({ anyOf: [key, ...excuses].map(given) });
    properties[key] = memberSchema(context, node, isNeeded && excuses.length === 0);
    if (isQuestion(node)) Object.assign(properties, annotationSchemas(context.compiled, node));
  }
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    ...(eithers.length > 0 ? { allOf: eithers } : {}),
    additionalProperties: false,
  };
}

function memberSchema(context: SchemaContext, node: Node, isNeeded: boolean): JsonSchema {
  const comment = unsaidConditions(context.compiled, node);
  const notes = {
    ...textsOf(context, node),
    ...(comment && context.mode === 'complete' ? { $comment: comment } : {}),
    ...(node.item.retired ? { deprecated: true } : {}),
    ...(isComputed(node) ? { readOnly: true } : {}),
  };
  const schema = valueSchema(context, node);
  const isNeverNull = isNeeded || (schema['type'] === 'array' && (isRepeat(node) || node.item.type === 'reference'));
  return { ...notes, ...(isNeverNull ? schema : { anyOf: [schema, NULL] }) };
}

function valueSchema(context: SchemaContext, node: Node): JsonSchema {
  const { compiled, definitions } = context;
  const { item, children } = node;
  const typeName = node.typeName ?? '';
  if (isComputed(node)) return COMPUTED[node.item.of];
  if (isRepeat(node)) return listSchema(context, node);
  if (isVariant(node)) {
    const alternatives = children.map((child) => objectSchema(context, child.typeName ?? '', child.children));
    return { oneOf: alternatives.map((schema) => ({ ...schema, required: ['__typename', ...requiredOf(schema)] })) };
  }
  if (item.type === 'use') {
    if (!definitions.has(typeName)) definitions.set(typeName, objectSchema(context, typeName, children));
    return { $ref: `#/$defs/${typeName}` };
  }
  if (isGroup(node)) return objectSchema(context, typeName, children);
  // Made with true, read as who made it and when.
  if (item.type === 'declaration') return DECLARATION;
  const codes = codeListOf(compiled, node)?.options.map(({ code }) => code) ?? [];
  return itemTypeOf(item as Question).jsonSchema(item as Question, codes);
}

function listSchema(context: SchemaContext, node: NodeOf<RepeatItem>): JsonSchema {
  const row = objectSchema(context, node.typeName ?? '', node.children);
  const items = { ...row, properties: { row: ROW_REFERENCE, ...(row['properties'] as object) } };
  if (context.mode === 'draft') return { type: 'array', items };
  const { minItems, maxItems } = node.item;
  const least = isAlwaysNeeded(context.compiled, node) ? Math.max(minItems ?? 0, 1) : 0;
  return {
    type: 'array',
    items,
    ...(least > 0 ? { minItems: least } : {}),
    ...(maxItems === undefined ? {} : { maxItems }),
  };
}

function annotationSchemas({ source }: Compiled, { item }: NodeOf<Question>): Record<string, JsonSchema> {
  const schemas: Readonly<Record<Annotation, () => JsonSchema>> = {
    other: () => ({ type: 'string', ...('other' in item && item.other ? { maxLength: item.other.maxLength } : {}) }),
    absent: () => ({ enum: item.absent ?? [] }),
    evidence: () => ({ type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: item.evidence?.maxFiles }),
    withheld: () => ({ enum: source.codeLists[item.withhold?.reasons ?? '']?.options.map(({ code }) => code) ?? [] }),
  };
  return Object.fromEntries(
    annotationsOf(item).map((name) => {
      const schema = schemas[name]();
      return [annotationField(item.key, name), name === 'evidence' ? schema : { anyOf: [schema, NULL] }];
    }),
  );
}

// What may be said instead of an answer.
function excusesOf({ item }: NodeOf<Question>): string[] {
  const names = annotationsOf(item).filter((name) => name === 'absent' || name === 'withheld');
  return names.map((name) => annotationField(item.key, name));
}

function given(key: string): JsonSchema {
  return { properties: { [key]: { not: NULL } }, required: [key] };
}

function requiredOf(schema: JsonSchema): readonly string[] {
  return (schema['required'] as readonly string[] | undefined) ?? [];
}

function textsOf({ compiled, language }: SchemaContext, { textKey }: Node): JsonSchema {
  const textAt = (part: string) => {
    const found = textIn(compiled.source.texts, `${textKey}.${part}`, language);
    return found && formatMessage(found.text, found.language, {});
  };
  const [title, description] = [textAt('label'), textAt('hint')];
  return { ...(title ? { title } : {}), ...(description ? { description } : {}) };
}
