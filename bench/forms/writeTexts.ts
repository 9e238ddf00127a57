import { filesAround } from '../../src/forms/definition/check/sourceFiles.ts';
import { subjectOf } from '../../src/forms/definition/check/subject.ts';
import { textKeys } from '../../src/forms/definition/check/texts/textKeys.ts';
import type { EditionSource, TextBundle } from '../../src/forms/definition/types.ts';
import { createRandom } from './random.ts';

const WORDS: Readonly<Record<string, string>> = {
  de: 'Behörde Urkunde Inhaber ausgestellt zuständig Register gültig Niederlassung Dienstleistung Vorschrift seit welcher',
  el: 'αρχή έγγραφο κάτοχος εκδόθηκε αρμόδια μητρώο ισχύει εγκατάσταση υπηρεσία διάταξη από ποιο κράτος έχει',
  en: 'authority document holder issued competent register valid establishment service provision since which state has',
  fi: 'viranomainen asiakirja haltija myönnetty toimivaltainen rekisteri voimassa sijoittautuminen palvelu säännös mistä',
  fr: 'autorité document titulaire délivré compétente registre valable établissement prestation disposition depuis quel',
  pl: 'organ dokument posiadacz wydany właściwy rejestr ważny przedsiębiorczość usługa przepis od którego państwo jest',
};

/** Texts in six languages for all that needs one; of the same length as real ones, without their sense. */
export function writeTexts(source: Omit<EditionSource, 'texts'>): EditionSource['texts'] {
  const keys = [...textKeys(subjectOf({ ...source, texts: {} }, filesAround('', '')))];
  // A hint under every third question, as in those that are shipped.
  const wanted = keys.filter(([key, { isRequired }]) => isRequired || (key.endsWith('.hint') && seedOf(key) % 3 === 0));
  const bundleOf = (language: string, words: readonly string[]): TextBundle => ({
    language,
    state: 'final',
    texts: Object.fromEntries(wanted.map(([key]) => [key, sentence(key, words)])),
  });
  return Object.fromEntries(
    Object.entries(WORDS).map(([language, words]) => [language, bundleOf(language, words.split(' '))]),
  );
}

// Questionnaires that share a module or a code list share its texts: they hang on the key alone.
function sentence(key: string, words: readonly string[]): string {
  const random = createRandom(seedOf(key));
  const length = key.endsWith('.label') ? random.between(2, 9) : random.between(8, 20);
  return Array.from({ length }, () => random.pick(words)).join(' ');
}

function seedOf(key: string): number {
  let seed = 7;
  for (const character of key) seed = (Math.imul(seed, 31) + character.charCodeAt(0)) >>> 0;
  return seed;
}
