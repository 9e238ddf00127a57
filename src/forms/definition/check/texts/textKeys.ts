import type { Subject } from '../subject.ts';

/** What a text may contain: placeholders, just ICU's grammar, or nothing but itself. */
export type TextKind = 'question' | 'message' | 'plain';

/** A text that a questionnaire can have. */
export interface TextKey {
  readonly kind: TextKind;
  readonly isRequired: boolean;
}

/** Every text that a questionnaire must or may have, by key. */
export function textKeys({ source, compiled }: Subject): ReadonlyMap<string, TextKey> {
  const { line, forms, nodes } = compiled;
  const keys = new Map<string, TextKey>();
  const must = (key: string, kind: TextKind = 'plain') => keys.set(key, { kind, isRequired: true });
  const may = (key: string, kind: TextKind = 'plain') => keys.set(key, { kind, isRequired: false });

  must('title');
  must(`${line}/title`);
  for (const { key, definition } of forms.values()) {
    must(`${line}/${key}.title`);
    for (const section of definition.sections ?? []) must(`${line}/${key}.sections.${section}.label`);
  }
  for (const { textKey } of nodes.values()) {
    must(`${textKey}.label`, 'question');
    may(`${textKey}.hint`, 'question');
  }
  for (const { id } of source.questionnaire.rules ?? []) must(`${line}/rules.${id}.message`, 'message');
  for (const name of Object.keys(source.questionnaire.define ?? {})) may(`${line}/define.${name}.label`);
  for (const { id, major } of Object.values(source.modules)) may(`${id}.v${major}/title`);
  for (const { id, labels, options } of Object.values(source.codeLists)) {
    // Every language knows the names of countries already.
    const add = labels === 'region' ? may : must;
    add(`${id}.label`);
    for (const { code } of options) if (labels !== 'region') must(`${id}.${code}.label`);
  }
  return keys;
}
