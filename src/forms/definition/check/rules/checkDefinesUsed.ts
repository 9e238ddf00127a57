import { definesOf } from '../../../rules/definesOf.ts';
import { FORM_SCOPE } from '../../../rules/scope.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';
import { definedIn } from './definedIn.ts';
import { placedRules } from './placedRules.ts';

/** A named rule stands somewhere, at least inside another that does. */
export const checkDefinesUsed: Check = (subject) => {
  const { files, compiled, source } = subject;
  const defines = definesOf(compiled);
  const used = new Set(
    placedRules(subject).flatMap(({ expression, scope }) => (expression ? definedIn(subject, expression, scope) : [])),
  );
  // What is added on the way is visited, too.
  for (const name of used) {
    const rule = defines.get(name);
    if (rule) for (const inner of definedIn(subject, rule, FORM_SCOPE)) used.add(inner);
  }
  return Object.keys(source.questionnaire.define ?? {})
    .filter((name) => !used.has(name))
    .map((name) => {
      const at = `${files.questionnaire}#${jsonPointer('define', name)}`;
      const fix = `Write { "defined": "${name}" } where it is meant, or remove it.`;
      return problem('DEFINE_UNUSED', at, `No rule uses "${name}".`, fix);
    });
};
