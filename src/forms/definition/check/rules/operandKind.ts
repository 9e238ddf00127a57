import type { RuleType } from '../../../itemTypes/itemType.ts';
import { itemTypeOf } from '../../../itemTypes/itemTypes.ts';
import { definesOf } from '../../../rules/definesOf.ts';
import type { Expression } from '../../../rules/parseRule.ts';
import { FORM_SCOPE, type Scope, scopeInside } from '../../../rules/scope.ts';
import { SIGNATURES } from '../../../rules/signatures.ts';
import { typesOf } from '../../../rules/typesOf.ts';
import { codeListOf, isComputed, isQuestion } from '../../compile.ts';
import type { CodeListDefinition } from '../../types.ts';
import type { Subject } from '../subject.ts';
import { resolveRef } from './resolveRef.ts';

/** What an operand is, as far as can be told without answers. */
export interface Operand {
  /** `list` is a list of codes in the rule; null is a fault that is reported elsewhere. */
  readonly kind: RuleType | 'list' | null;
  /** The code list of an answer. */
  readonly codeList?: CodeListDefinition | undefined;
  /** The codes that the rule names. */
  readonly codes?: readonly string[];
}

/** The kinds in words for authors. */
export const KINDS: Readonly<Record<RuleType | 'list', string>> = {
  boolean: 'yes or no',
  number: 'a number',
  text: 'a text',
  date: 'a day',
  time: 'a time of day',
  dateTime: 'an instant',
  yearMonth: 'a month',
  code: 'an option',
  codes: 'a multiple choice',
  money: 'an amount of money',
  period: 'a period',
  duration: 'a length of time',
  texts: 'a text in several languages',
  declaration: 'a declaration',
  file: 'a file',
  rows: 'a group or list',
  list: 'a list of codes',
};

/** What a computed value is to a rule. */
export const COMPUTED_KIND = {
  boolean: 'boolean',
  integer: 'number',
  decimal: 'number',
  date: 'date',
  text: 'text',
} as const satisfies Readonly<Record<string, RuleType>>;

/** Finds what an operand is, looked at from where it stands. */
export function kindOf(subject: Pick<Subject, 'compiled'>, scope: Scope, expression: Expression): Operand {
  switch (expression.kind) {
    case 'literal': {
      const type = typeof expression.value;
      return { kind: type === 'boolean' || type === 'number' ? type : 'text' };
    }
    case 'code':
      return { kind: 'code', codes: [expression.code] };
    case 'codes':
      return { kind: 'list', codes: expression.codes };
    case 'moment':
      return { kind: expression.type };
    case 'today':
      return { kind: 'date' };
    case 'now':
      return { kind: 'dateTime' };
    case 'defined':
      return kindOfDefined(subject, expression.name);
    case 'asked':
      return { kind: 'boolean' };
    case 'ref': {
      if (expression.path === '$index') return { kind: 'number' };
      if (expression.path === '$option' || expression.path === '$option.parent') return { kind: 'code' };
      const place = resolveRef(subject, scope, expression.path);
      if (!place) return { kind: null };
      const { node, part } = place;
      if (part) return { kind: part.ruleType };
      if (isComputed(node)) return { kind: COMPUTED_KIND[node.item.of] };
      if (!isQuestion(node)) return { kind: 'rows' };
      return { kind: itemTypeOf(node.item).ruleType, codeList: codeListOf(subject.compiled, node) };
    }
    case 'call': {
      const { gives } = SIGNATURES[expression.operator];
      if (gives !== 'same') return { kind: gives };
      const types = typesOf(expression);
      const same = expression.operands.filter((_, index) => types[index] === 'same');
      return joined(same.map((operand) => kindOf(subject, scope, operand)));
    }
    case 'rows': {
      const { gives } = SIGNATURES[expression.operator];
      if (gives !== 'same') return { kind: gives };
      const inside = scopeInside(subject.compiled, scope, expression.in);
      return inside && expression.of ? kindOf(subject, inside, expression.of) : { kind: null };
    }
    default:
      return { kind: null };
  }
}

const kindsOfDefined = new WeakMap<Pick<Subject, 'compiled'>, Map<string, Operand>>();

// Worked out once for each name: named rules may stand in each other, again and again.
function kindOfDefined(subject: Pick<Subject, 'compiled'>, name: string): Operand {
  const kinds = kindsOfDefined.get(subject) ?? new Map<string, Operand>();
  kindsOfDefined.set(subject, kinds);
  const known = kinds.get(name);
  if (known) return known;
  // Of what hangs on itself there is no kind; the cycle is reported elsewhere.
  kinds.set(name, { kind: null });
  const rule = definesOf(subject.compiled).get(name);
  const kind = rule ? kindOf(subject, FORM_SCOPE, rule) : { kind: null };
  kinds.set(name, kind);
  return kind;
}

// Of several that are of the same kind, whichever it will be.
function joined(operands: readonly Operand[]): Operand {
  return {
    kind: operands.find(({ kind }) => kind !== null)?.kind ?? null,
    codeList: operands.find(({ codeList }) => codeList)?.codeList,
    codes: operands.flatMap(({ codes }) => codes ?? []),
  };
}
