import { decimalText } from '../../src/forms/rules/decimal.ts';
import { isDecimal } from '../../src/forms/rules/isDecimal.ts';
import { parseRule } from '../../src/forms/rules/parseRule.ts';
import { reckon } from '../../src/forms/rules/reckon.ts';
import { type PlainSituation, plainFacts } from '../forms/rules/plainFacts.ts';

/** A published vector of the rule language. */
export interface Vector extends PlainSituation {
  readonly name: string;
  readonly rule: unknown;
  readonly expect: boolean | string | null;
}

/** What each vector comes to, as JSON, with the type of the value: `["and(yes, no)", "boolean", "false"]`. */
export function reckonVectors(vectors: readonly Vector[]): string {
  return JSON.stringify(
    vectors.map(({ name, rule, ...situation }) => {
      const value = reckon(parseRule(rule), plainFacts(situation));
      if (value === undefined) return [name, 'unknown', ''];
      return isDecimal(value) ? [name, 'decimal', decimalText(value)] : [name, typeof value, String(value)];
    }),
  );
}
