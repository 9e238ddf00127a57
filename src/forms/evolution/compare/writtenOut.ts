import type { EditionSource } from '../../definition/types.ts';

/**
 * A source in which the named rules are written out wherever they are used. So a named rule that changes is found at
 * every place that it decides about, and one that is only introduced changes nothing. The source must have passed the
 * checker, which sees to it that this comes to an end.
 */
export function writtenOut(source: EditionSource): EditionSource {
  const { questionnaire, modules } = source;
  const { define = {}, forms, rules } = questionnaire;
  if (Object.keys(define).length === 0) return source;
  return {
    ...source,
    questionnaire: { ...questionnaire, forms: written(forms), ...(rules && { rules: written(rules) }) },
    modules: written(modules),
  };

  function written<T>(value: T): T {
    // Everything else keeps its shape; what stands for a rule becomes that rule.
    return replaced(value) as T;
  }

  function replaced(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    const name: unknown = 'defined' in value ? value.defined : undefined;
    if (typeof name === 'string' && Object.hasOwn(define, name)) return replaced(define[name]);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner)]));
  }
}
