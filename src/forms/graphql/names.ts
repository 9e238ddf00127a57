import type { Annotation } from '../answers/annotations.ts';

/** The one place where GraphQL names are made. Names come from keys and codes, never from labels (ADR 0008). */

/** Grammar of an item's key. */
export const KEY = /^[a-z][A-Za-z0-9]{0,39}$/;
/** Grammar of an option's code. */
export const CODE = /^[A-Z][A-Z0-9_]{0,62}$/;
/** Grammar of a questionnaire's, module's or code list's type name. */
export const TYPE_NAME = /^[A-Z][A-Za-z0-9]{0,39}$/;

/** Codes that GraphQL keeps for itself. */
export const RESERVED_CODES = ['TRUE', 'FALSE', 'NULL'];
/**
 * Keys with a meaning of their own: in the compiled types, as values of GraphQL (keys of questions are values of an
 * enum), or in every JavaScript object, where a patch would seem to hold them.
 */
export const RESERVED_KEYS = [
  ...['id', 'row', 'edition', 'asked', 'typename'],
  ...['true', 'false', 'null'],
  // What has a function of this name counts as a promise.
  'then',
  ...Object.getOwnPropertyNames(Object.prototype),
];
/** Ends of names that the compiler adds itself. */
export const RESERVED_SUFFIXES = ['Patch', 'Operation', 'RowPatch', 'Input', 'Connection', 'Edge', 'Payload', 'Result'];

/** Most options that become an enum; longer lists are coded values. */
export const MOST_ENUM_OPTIONS = 50;
/** GraphQL names longer than this are refused: tools cut them. */
export const LONGEST_NAME = 100;

export const patchName = (typeName: string): string => `${typeName}Patch`;
export const operationName = (typeName: string): string => `${typeName}Operation`;
export const rowPatchName = (typeName: string): string => `${typeName}RowPatch`;
/** Enum of the questions of an askable form. */
export const questionName = (formTypeName: string): string => `${formTypeName}Question`;
/** Field of `AnswersPatch` for a questionnaire type: `recognitionV1`. */
export const patchField = (typeName: string): string => typeName.charAt(0).toLowerCase() + typeName.slice(1);
/** Field for what is said beside an answer: `reasonOther`. */
export const annotationField = (key: string, annotation: Annotation): string =>
  key + annotation.charAt(0).toUpperCase() + annotation.slice(1);
/** The one member of a type that has nothing to answer, but must exist. No key can be called so. */
export const NOTHING = '_';
