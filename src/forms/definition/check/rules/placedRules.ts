import { type Expression, parseRule } from '../../../rules/parseRule.ts';
import type { Scope } from '../../../rules/scope.ts';
import type { Node } from '../../compile.ts';
import type { Rule } from '../../types.ts';
import type { Subject } from '../subject.ts';

/** A rule in its place. */
export interface PlacedRule {
  readonly rule: Rule;
  /** Null when the rule cannot be read. */
  readonly expression: Expression | null;
  /** Why it cannot be read. */
  readonly fault: string;
  readonly at: string;
  /** The item at which it stands, or at which a rule between answers reports. */
  readonly node: Node;
  /** From where it looks. */
  readonly scope: Scope;
  readonly role: 'relevantWhen' | 'requiredWhen' | 'check';
}

/** Every rule of a questionnaire; a rule between answers once for each known item at which it reports. */
export function placedRules({ source, compiled, files, at }: Subject): PlacedRule[] {
  const placed: PlacedRule[] = [];
  for (const node of compiled.nodes.values()) {
    for (const role of ['relevantWhen', 'requiredWhen'] as const) {
      const rule = node.item[role];
      if (rule !== undefined)
        placed.push({ rule, ...read(rule), at: at(node, role), node, scope: scopeAt(node), role });
    }
  }
  for (const [index, { on, when, assert }] of (source.questionnaire.rules ?? []).entries()) {
    for (const node of on.flatMap((path) => compiled.nodes.get(path) ?? [])) {
      for (const [name, rule] of Object.entries({ when, assert })) {
        const place = `${files.questionnaire}#/rules/${index}/${name}`;
        if (rule !== undefined)
          placed.push({ rule, ...read(rule), at: place, node, scope: scopeAt(node), role: 'check' });
      }
    }
  }
  return placed;
}

function scopeAt({ repeats }: Node): Scope {
  return { repeats, rows: [], outer: null };
}

function read(rule: Rule): Pick<PlacedRule, 'expression' | 'fault'> {
  try {
    return { expression: parseRule(rule), fault: '' };
  } catch (error) {
    return { expression: null, fault: error instanceof Error ? error.message : String(error) };
  }
}
