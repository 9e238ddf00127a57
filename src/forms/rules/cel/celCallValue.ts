import type { Expression } from '../parseRule.ts';
import { asValue, type CelScope, type CelValue, type CelWriter, UNKNOWN } from './celPieces.ts';
import { CEL_STRICT } from './celStrict.ts';
import { both, choose, either } from './celText.ts';

type Call = Expression & { readonly kind: 'call' };

/** A call as a value, and when it is known. */
export function celCallValue(call: Call, scope: CelScope | null, write: CelWriter): CelValue {
  const { operator, operands } = call;
  switch (operator) {
    case 'and':
    case 'or':
    case 'not':
    case 'answered':
    case 'notAnswered':
    case 'between':
      return asValue(write.truth(call, scope));
    case 'if': {
      const [when, then, otherwise] = operands;
      if (!when || !then || !otherwise) return UNKNOWN;
      const { holds, fails } = write.truth(when, scope);
      const [one, other] = [write.value(then, scope), write.value(otherwise, scope)];
      // While the condition is unknown, both must be known and the same.
      const isSettled = either(holds, fails, `(${one.value} == ${other.value})`);
      return {
        known: both(either(fails, one.known), either(holds, other.known), isSettled),
        value: choose(fails, other.value, one.value),
      };
    }
    case 'coalesce':
      return operands
        .map((operand) => write.value(operand, scope))
        .reduceRight((rest, first) => ({
          known: either(first.known, rest.known),
          value: choose(first.known, first.value, rest.value),
        }));
    default: {
      const values = operands.filter(isReckoned).map((operand) => write.value(operand, scope));
      const texts = values.map(({ value }) => value);
      return { known: both(...values.map(({ known }) => known)), value: CEL_STRICT[operator](texts, operands) };
    }
  }
}

// The others are parts of the rule itself, of which CEL_STRICT takes care.
function isReckoned({ kind }: Expression): boolean {
  return kind !== 'pattern' && kind !== 'duration' && kind !== 'unit' && kind !== 'digits';
}
