import type { Problem } from '../../../../errors.ts';
import { walkRule } from '../../../rules/walkRule.ts';
import { type FieldClass, isComputed, type Node } from '../../compile.ts';
import { problem } from '../problem.ts';
import { COMPUTED_KIND, KINDS, kindOf } from '../rules/operandKind.ts';
import { type PlacedRule, placedRules } from '../rules/placedRules.ts';
import { resolveRef } from '../rules/resolveRef.ts';
import type { Check, Subject } from '../subject.ts';

const RANK: readonly FieldClass[] = ['CASE', 'PERSONAL', 'SENSITIVE'];

/** A value that follows is of the kind that is said, and as protected as what it, or a default, follows from. */
export const checkComputed: Check = (subject) =>
  placedRules(subject).flatMap((placed) => {
    if (placed.role === 'value') return [...kindProblems(subject, placed), ...markProblems(subject, placed)];
    return placed.role === 'default' ? markProblems(subject, placed) : [];
  });

function kindProblems(subject: Subject, { expression, scope, node, at }: PlacedRule): Problem[] {
  if (expression === null || !isComputed(node)) return [];
  const { kind } = kindOf(subject, scope, expression);
  const wanted = COMPUTED_KIND[node.item.of];
  if (kind === null || kind === wanted) return [];
  const message = `The rule gives ${KINDS[kind]}, but "of" says ${KINDS[wanted]}.`;
  return [problem('COMPUTED_TYPE', at, message, 'Change "of", or the rule.')];
}

function markProblems(subject: Subject, placed: PlacedRule): Problem[] {
  const { node, at } = placed;
  const most = sourcesOf(subject, placed).find(
    ({ fieldClass }) => RANK.indexOf(fieldClass) > RANK.indexOf(node.fieldClass),
  );
  if (!most) return [];
  const mark = most.fieldClass === 'SENSITIVE' ? 'sensitive' : 'personalData';
  const message = `The value follows from "${most.path}", which is better protected: it would tell it to everybody.`;
  return [problem('COMPUTED_UNMARKED', at, message, `Add "${mark}": true to the item.`)];
}

function sourcesOf({ compiled }: Subject, { expression, scope }: PlacedRule): Node[] {
  if (expression === null) return [];
  return [...walkRule(compiled, expression, scope)].flatMap(({ part, scope }) => {
    const path = part.kind === 'ref' ? part.path : part.kind === 'rows' ? part.in : undefined;
    return path === undefined ? [] : (resolveRef({ compiled }, scope, path)?.node ?? []);
  });
}
