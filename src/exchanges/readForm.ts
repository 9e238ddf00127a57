import type { FormView } from './formView.ts';
import type { Reading } from './readingOf.ts';
import { editableForms } from './saveAnswers.ts';

/** A form of an exchange for its reader; null when the reader may not read it or it does not exist. */
export function readForm(reading: Reading, key: string, language: string): FormView | null {
  const { exchange, evaluation, hidden, forms } = reading;
  const { compiled } = exchange.edition;
  const isAskable = compiled.forms.get(key)?.definition.askable === true;
  // Which questions are asked stands in the request: who may read that may see the questions, though no answers yet.
  if (!forms.includes(key) && !(isAskable && forms.length > 0)) return null;
  const isEditable = editableForms(exchange).includes(key);
  if (forms.includes(key)) return { compiled, key, language, isEditable, evaluation, hidden };
  return { compiled, key, language, isEditable, evaluation, hidden: new Map() };
}
