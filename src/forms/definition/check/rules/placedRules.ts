import { type Expression, parseRule } from '../../../rules/parseRule.ts';
import type { Scope } from '../../../rules/scope.ts';
import type { Node } from '../../compile.ts';
import { type ItemRule, itemRules } from '../../itemRules.ts';
import type { Rule } from '../../types.ts';
import type { Subject } from '../subject.ts';

/** A rule as it is written somewhere. */
export interface WrittenRule {
  readonly rule: Rule;
  /** Null when the rule cannot be read. */
  readonly expression: Expression | null;
  /** Why it cannot be read. */
  readonly fault: string;
  readonly at: string;
  /** From where it looks. */
  readonly scope: Scope;
  /** Whether it must be a condition; else it may be any value. */
  readonly isCondition: boolean;
  /** Whether it looks at the options of a choice, one after the other. */
  readonly isFilter: boolean;
}

/** A rule in its place. */
export interface PlacedRule extends WrittenRule {
  /** The item at which it stands, or at which a rule between answers reports. */
  readonly node: Node;
  readonly role: ItemRule | 'check';
}

/** Every rule of a questionnaire; a rule between answers once for each known item at which it reports. */
export function placedRules({ source, compiled, files, at }: Subject): PlacedRule[] {
  const placed: PlacedRule[] = [];
  for (const node of compiled.nodes.values()) {
    for (const [role, rule] of itemRules(node.item)) {
      const isCondition = role !== 'default' && role !== 'value';
      const isFilter = role === 'filter';
      placed.push({
        rule,
        ...readRule(rule),
        at: at(node, role),
        node,
        scope: scopeAt(node),
        isCondition,
        isFilter,
        role,
      });
    }
  }
  for (const [index, { on, when, assert }] of (source.questionnaire.rules ?? []).entries()) {
    for (const node of on.flatMap((path) => compiled.nodes.get(path) ?? [])) {
      for (const [name, rule] of Object.entries({ when, assert })) {
        const place = `${files.questionnaire}#/rules/${index}/${name}`;
        if (rule !== undefined)
          placed.push({
            rule,
            ...readRule(rule),
            at: place,
            node,
            scope: scopeAt(node),
            isCondition: true,
            isFilter: false,
            role: 'check',
          });
      }
    }
  }
  return placed;
}

function scopeAt({ repeats }: Node): Scope {
  return { repeats, rows: [], outer: null };
}

/** Reads a rule, or says why it cannot be read. */
export function readRule(rule: Rule): Pick<WrittenRule, 'expression' | 'fault'> {
  try {
    return { expression: parseRule(rule), fault: '' };
  } catch (error) {
    return { expression: null, fault: error instanceof Error ? error.message : String(error) };
  }
}
