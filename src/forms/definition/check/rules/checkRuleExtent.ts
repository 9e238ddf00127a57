import type { Problem } from '../../../../errors.ts';
import { definesOf } from '../../../rules/definesOf.ts';
import { FORM_SCOPE } from '../../../rules/scope.ts';
import { walkWritten } from '../../../rules/walkWritten.ts';
import { problem } from '../problem.ts';
import type { Check, Subject } from '../subject.ts';
import type { WrittenRule } from './placedRules.ts';
import { writtenRules } from './writtenRules.ts';

const MOST_PARTS = 5000;

/**
 * No rule becomes too large once the named rules in it are written out: twenty of them, each of which uses the one
 * before twice, would be a million parts.
 */
export const checkRuleExtent: Check = (subject) => {
  const sizes = new Map<string, number>();
  return writtenRules(subject).flatMap((rule) => (sizeOf(rule) > MOST_PARTS ? [tooLarge(rule)] : []));

  function sizeOf({ expression, scope }: Pick<WrittenRule, 'expression' | 'scope'>): number {
    if (expression === null) return 0;
    let size = 0;
    for (const { part } of walkWritten(subject.compiled, expression, scope)) {
      size += 1 + (part.kind === 'defined' ? sizeOfDefined(subject, part.name) : 0);
    }
    return size;
  }

  function sizeOfDefined({ compiled }: Subject, name: string): number {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    // Of a cycle, which is reported elsewhere, each name counts once.
    sizes.set(name, 0);
    const size = sizeOf({ expression: definesOf(compiled).get(name) ?? null, scope: FORM_SCOPE });
    sizes.set(name, size);
    return size;
  }
};

function tooLarge({ at }: WrittenRule): Problem {
  const message = `With its named rules written out, the rule has more than ${MOST_PARTS} parts.`;
  return problem('RULE_TOO_LARGE', at, message, 'Take it apart: use named rules once, and not inside each other.');
}
