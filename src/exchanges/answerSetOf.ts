import type { Edition } from '../editions/editions.ts';
import { nestAnswers, type Present } from '../forms/answers/nestAnswers.ts';
import { codeListOf } from '../forms/definition/compile.ts';
import { isEnum } from '../forms/graphql/sdlOf.ts';
import type { Reading } from './readExchanges.ts';

/** Answers as the compiled type of their questionnaire has them. */
export interface NestedAnswers {
  readonly __typename: string;
  readonly edition: Edition;
  readonly [form: string]: unknown;
}

/**
 * A reading as the typed face serves it: forms that the viewer may not read are null, withheld answers too.
 *
 * @param fileOf finds what a file answer names
 */
export function answerSetOf({ exchange, evaluation, forms }: Reading, fileOf: (id: string) => unknown): NestedAnswers {
  const { compiled } = exchange.edition;
  const { asked } = evaluation.situation;
  const present: Present = (value, node) => {
    if (node.item.type === 'file') return () => fileOf(String(value));
    const list = codeListOf(compiled, node);
    if (!list || isEnum(list)) return value;
    const coded = (code: string) => ({ code, list, bundles: compiled.source.texts });
    return Array.isArray(value) ? value.map(coded) : coded(String(value));
  };
  const nested = [...compiled.forms.values()].map(({ key, nodes }) => [
    key,
    forms.includes(key) ? nestAnswers(evaluation, nodes, present) : null,
  ]);
  return {
    __typename: compiled.typeName,
    edition: exchange.edition,
    asked: [...asked].map((path) => path.slice(path.indexOf('.') + 1)),
    ...Object.fromEntries(nested),
  };
}
