import { SOURCE_LANGUAGE } from '../../texts/textIn.ts';
import { type Change, change } from '../change.ts';
import { isCorrection } from './isCorrection.ts';
import { similarity } from './similarity.ts';

type Texts = Readonly<Record<string, string>>;

const HINT = /\.hint$/;

/** A text of the source language: a different wording may be a different question under the same key. */
export function compareSourceText(key: string, old: Texts, next: Texts): Change[] {
  const [from, to] = [old[key], next[key]];
  if (from === to) return [];
  const details = { language: SOURCE_LANGUAGE, from, to };
  if (from !== undefined && to !== undefined) {
    if (isCorrection(from, to)) return [change('TEXT_CORRECTED', key, 'The wording is corrected.', details)];
    const sentence = `The wording changes (${similarity(from, to)} % of the words stay): could one answer differently?`;
    return [change('TEXT_CHANGED', key, sentence, details)];
  }
  // A hint may come to an item that was there before; every other text comes and goes with its owner.
  const label = key.replace(HINT, '.label');
  if (!HINT.test(key) || old[label] === undefined || next[label] === undefined) return [];
  const verb = from === undefined ? 'comes' : 'goes';
  return [change('TEXT_CHANGED', key, `A hint ${verb}: could one answer differently?`, details)];
}
