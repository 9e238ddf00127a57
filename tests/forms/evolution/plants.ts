import { type Draft, item } from './sampleEdition.ts';

/** A change, the class, kind and place under which it must be found, and how it is planted. */
export type Planted = readonly [name: string, found: string, plant: (source: Draft) => unknown];

/** Properties of an item. */
export const set =
  (path: string, values: object) =>
  (source: Draft): void => {
    Object.assign(item(source, path), values);
  };
/** An item without some properties. */
export const drop =
  (path: string, ...names: string[]) =>
  (source: Draft): void => {
    for (const name of names) delete item(source, path)[name];
  };
/** A text, or none. */
export const text = (key: string, value: string | undefined, language = 'en') => {
  return ({ texts }: Draft): void => {
    const bundle = texts[language]?.texts ?? {};
    if (value === undefined) delete bundle[key];
    else bundle[key] = value;
  };
};
/** Properties of a rule. */
export const rule = (index: number, values: object) => {
  return ({ questionnaire }: Draft): void => {
    Object.assign(questionnaire.rules?.[index] ?? {}, values);
  };
};
/** A setting. */
export const setting = (group: string, values: Record<string, number | boolean>) => {
  return ({ questionnaire }: Draft): void => {
    questionnaire.settings = { ...questionnaire.settings, [group]: values };
  };
};
/** The options of a code list. */
export const codes = (list: string, options: { code: string; exclusive?: boolean }[]) => {
  return ({ codeLists }: Draft): void => {
    const found = codeLists[list];
    if (found) found.options = options;
  };
};

/** A rule that the base does not have. */
export const NO_RULE = { answered: [{ ref: 'request.since' }] };
