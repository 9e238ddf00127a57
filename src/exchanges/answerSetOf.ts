import type { Edition } from '../editions/editions.ts';
import { nestAnswers, type Presenter } from '../forms/answers/nestAnswers.ts';
import { askableForm } from '../forms/definition/compile.ts';
import { isReadable } from '../forms/graphql/isReadable.ts';
import type { Reading } from './readingOf.ts';

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
 * @param served the newest edition of the line, whose types are served; left out: the exchange's own
 */
export function answerSetOf(
  { exchange, evaluation, forms }: Reading,
  fileOf: (id: string) => unknown,
  served: Pick<Edition, 'compiled'> = exchange.edition,
): NestedAnswers {
  const { asked, compiled } = evaluation.situation;
  const { typeName, forms: servedForms } = served.compiled;
  const bundles = compiled.source.texts;
  const present: Presenter = { file: fileOf, coded: (list, code) => ({ code, list, bundles }) };
  const nested = [...servedForms.keys()].map((key) => [
    key,
    forms.includes(key) ? nestAnswers(evaluation, key, present, served.compiled) : null,
  ]);
  const questions = new Set(
    askableForm(served.compiled)
      ?.nodes.filter(isReadable)
      .map(({ path }) => path),
  );
  return {
    __typename: typeName,
    edition: exchange.edition,
    asked: [...asked].filter((path) => questions.has(path)).map((path) => path.slice(path.indexOf('.') + 1)),
    ...Object.fromEntries(nested),
  };
}
