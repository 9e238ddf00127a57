import type { Problem } from '../../../../errors.ts';
import { definesOf } from '../../../rules/definesOf.ts';
import { FORM_SCOPE, type Scope } from '../../../rules/scope.ts';
import { walkWritten } from '../../../rules/walkWritten.ts';
import { problem } from '../problem.ts';
import type { Check, Subject } from '../subject.ts';
import type { WrittenRule } from './placedRules.ts';
import { writtenRules } from './writtenRules.ts';

const MOST_PARTS = 5000;
// Three in each other would look at a hundred million rows when a list has five hundred.
const MOST_LEVELS = 2;

/**
 * No rule becomes too large once the named rules in it are written out: twenty of them, each of which uses the one
 * before twice, would be a million parts. Nor do operators over rows stand in each other so deep that few rows are too
 * much.
 */
export const checkRuleExtent: Check = (subject) => {
  const sizes = new Map<string, number>();
  return writtenRules(subject).flatMap((rule) => {
    if (sizeOf(rule) > MOST_PARTS) return [tooLarge(rule)];
    return levelsOf(subject, rule) > MOST_LEVELS ? [tooDeep(rule)] : [];
  });

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

function levelsOf({ compiled }: Subject, { expression, scope }: WrittenRule): number {
  if (expression === null) return 0;
  const levels = [...walkWritten(compiled, expression, scope)].map(
    ({ part, scope: from }) => levelsAround(from) + (part.kind === 'rows' ? 1 : 0),
  );
  return Math.max(...levels);
}

function levelsAround({ outer }: Scope): number {
  return outer ? 1 + levelsAround(outer) : 0;
}

function tooDeep({ at }: WrittenRule): Problem {
  const message = `More than ${MOST_LEVELS} operators over rows stand in each other.`;
  return problem('RULE_TOO_LARGE', at, message, 'Work the inner one out in the rows themselves, as a computed item.');
}

function tooLarge({ at }: WrittenRule): Problem {
  const message = `With its named rules written out, the rule has more than ${MOST_PARTS} parts.`;
  return problem('RULE_TOO_LARGE', at, message, 'Take it apart: use named rules once, and not inside each other.');
}
