import type { DefinedError } from 'ajv/dist/2020.js';

import type { Problem } from '../../../../errors.ts';
import { didYouMean } from '../didYouMean.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { knownKeys } from './knownKeys.ts';

/** What ajv found, as a sentence for an author and what to do about it. The schema's descriptions are the advice. */
export function shapeProblem(error: DefinedError, file: string): Problem {
  const { instancePath, data } = error;
  const at = `${file}#${instancePath}`;
  const name = nameOf(instancePath);
  const advice = adviceOf(error);
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key =
        'additionalProperty' in error.params ? error.params.additionalProperty : error.params.unevaluatedProperty;
      const known = knownKeys(error.parentSchema);
      const fix = didYouMean(key, known) ?? `Remove it. Possible here: ${known.join(', ')}.`;
      return {
        code: 'SHAPE_UNKNOWN_KEY',
        at: at + jsonPointer(key),
        message: `Nothing called "${key}" belongs here.`,
        fix,
      };
    }
    case 'required': {
      const key = error.params.missingProperty;
      return { code: 'SHAPE_MISSING', at, message: `"${key}" is missing.`, fix: `Add "${key}". ${advice}`.trim() };
    }
    case 'enum':
    case 'const': {
      const allowed: unknown[] =
        'allowedValues' in error.params ? error.params.allowedValues : [error.params.allowedValue];
      const fix = typeof data === 'string' ? didYouMean(data, allowed.map(String)) : undefined;
      const message = `${quote(data)} is not a possible value of ${name}.`;
      return { code: 'SHAPE_UNKNOWN_VALUE', at, message, fix: fix ?? `Possible: ${allowed.join(', ')}.` };
    }
    case 'type': {
      const message = `${name} must be ${wordsOf(error.params.type)}, not ${kindOf(data)}.`;
      const fix = conditionFix(name, data) ?? (advice || `Write ${wordsOf(error.params.type)}.`);
      return { code: 'SHAPE_TYPE', at, message, fix };
    }
    case 'pattern':
    case 'format': {
      const text = error.propertyName ?? data;
      const message = `${quote(text)} does not have the right form for ${name}${foreignLetter(text, error)}.`;
      return { code: 'SHAPE_PATTERN', at, message, fix: advice || 'Write it as YYYY-MM-DD, a day that exists.' };
    }
    case 'uniqueItems': {
      const message = `Entries ${error.params.j + 1} and ${error.params.i + 1} of ${name} are the same.`;
      return { code: 'SHAPE_TWICE', at, message, fix: 'Remove one of them.' };
    }
    default:
      return {
        code: 'SHAPE_LIMIT',
        at,
        message: `${name} ${limitWords(error)}.`,
        fix: advice || 'Stay within the limit.',
      };
  }
}

function limitWords(error: DefinedError): string {
  const limit = 'limit' in error.params ? error.params.limit : '';
  switch (error.keyword) {
    case 'minItems':
    case 'minProperties':
      return limit === 1 ? 'is empty' : `has too few entries; it needs ${limit}`;
    case 'maxItems':
    case 'maxProperties':
      return `has too many entries; at most ${limit} are possible`;
    case 'minLength':
      return limit === 1 ? 'is empty' : `is too short; it needs ${limit} characters`;
    case 'maxLength':
      return `is too long; at most ${limit} characters are possible`;
    case 'minimum':
      return `is too small; the least is ${limit}`;
    case 'maximum':
      return `is too large; the most is ${limit}`;
    default:
      return error.message ?? 'is wrong';
  }
}

// A rule about names says at which object it was broken, so the description of the names is in the schema itself.
function adviceOf({ parentSchema }: DefinedError): string {
  const description: unknown = parentSchema?.['description'];
  return typeof description === 'string' ? description : '';
}

function nameOf(pointer: string): string {
  const step = pointer.slice(pointer.lastIndexOf('/') + 1);
  if (step === '') return 'the file';
  return /^\d+$/.test(step) ? `entry ${Number(step) + 1}` : `"${step.replaceAll('~1', '/').replaceAll('~0', '~')}"`;
}

// A rule where true or false belongs: it is meant, under another name.
function conditionFix(name: string, data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const meant = { '"required"': 'requiredWhen', '"relevant"': 'relevantWhen', '"readOnly"': 'readOnlyWhen' }[name];
  return meant && `Write a condition under "${meant}".`;
}

// Letters of other alphabets look the same: nobody sees what is wrong. Days and patterns are not meant.
function foreignLetter(text: unknown, { keyword }: DefinedError): string {
  const [letter] = (keyword === 'pattern' && typeof text === 'string' && /(?![A-Za-z])\p{L}/u.exec(text)) || [];
  return letter === undefined ? '' : `: “${letter}” is not one of the letters A to Z, even if it looks like one`;
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const WORDS: Readonly<Record<string, string>> = {
  object: 'an object in braces',
  array: 'a list in brackets',
  string: 'a text in quotes',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

function wordsOf(types: string | readonly string[]): string {
  return [types]
    .flat()
    .map((type) => WORDS[type] ?? type)
    .join(' or ');
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return WORDS[Array.isArray(value) ? 'array' : typeof value] ?? 'this';
}
