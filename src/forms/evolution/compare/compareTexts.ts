import type { Compiled } from '../../definition/compile.ts';
import type { TextBundle } from '../../definition/types.ts';
import { SOURCE_LANGUAGE } from '../../texts/textIn.ts';
import { type Change, change } from '../change.ts';
import { compareSourceText } from './compareSourceText.ts';

/** Texts that changed, in every language. Those of something that came or went itself say nothing more. */
export function compareTexts(old: Compiled, next: Compiled): Change[] {
  const changes: Change[] = [];
  const before = new Map(Object.values(old.source.texts).map((bundle) => [bundle.language, inLine(bundle, old, next)]));
  const after = new Map(Object.values(next.source.texts).map((bundle) => [bundle.language, bundle]));
  const sources = [before, after].map((bundles) => bundles.get(SOURCE_LANGUAGE)?.texts ?? {});
  const [oldSource = {}, nextSource = {}] = sources;
  const keys = new Set(sources.flatMap(Object.keys));
  for (const key of keys) changes.push(...compareSourceText(key, oldSource, nextSource));

  for (const language of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(language), after.get(language)];
    if (!from) changes.push(change('LANGUAGE_ADDED', language, `It can be read in another language: ${language}.`));
    else if (!to) changes.push(change('LANGUAGE_REMOVED', language, `It can no longer be read in ${language}.`));
    else changes.push(...compareBundles(from, to));
  }
  return changes;

  function compareBundles({ language, state, texts }: TextBundle, to: TextBundle): Change[] {
    const found: Change[] = [];
    if (state !== to.state) {
      const sentence = `The texts in ${language} were ${state} and are ${to.state}.`;
      found.push(change('TRANSLATION_CHANGED', language, sentence, { language, from: state, to: to.state }));
    }
    if (language === SOURCE_LANGUAGE) return found;
    for (const key of keys) {
      const details = { language, from: texts[key], to: to.texts[key] };
      if (details.from === details.to || oldSource[key] === undefined || nextSource[key] === undefined) continue;
      const verb = details.from === undefined ? 'comes' : details.to === undefined ? 'goes' : 'changes';
      found.push(change('TRANSLATION_CHANGED', key, `The translation into ${language} ${verb}.`, details));
    }
    return found;
  }
}

// Under another major the same texts have other keys.
function inLine(bundle: TextBundle, { line }: Compiled, next: Compiled): TextBundle {
  if (line === next.line) return bundle;
  const entries = Object.entries(bundle.texts).map(([key, text]): [string, string] => [
    key.startsWith(`${line}/`) ? next.line + key.slice(line.length) : key,
    text,
  ]);
  return { ...bundle, texts: Object.fromEntries(entries) };
}
