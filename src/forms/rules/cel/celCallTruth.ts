import type { Expression } from '../parseRule.ts';
import { celCallValue } from './celCallValue.ts';
import { asTruth, type CelScope, type CelTruth, type CelWriter, TRUE } from './celPieces.ts';
import { both, either, no } from './celText.ts';

type Call = Expression & { readonly kind: 'call' };

/** A call as a condition: when it holds and when it does not, each from when its operands do. */
export function celCallTruth(call: Call, scope: CelScope | null, write: CelWriter): CelTruth {
  const { operator, operands } = call;
  const truths = () => operands.map((operand) => write.truth(operand, scope));
  switch (operator) {
    case 'and':
      return allOf(truths());
    case 'or':
      return not(allOf(truths().map(not)));
    case 'not': {
      const [operand = TRUE] = truths();
      return not(operand);
    }
    case 'answered':
    case 'notAnswered': {
      const [operand] = operands;
      const holds = operand ? write.presence(operand, scope) : 'false';
      const isAnswered = { holds, fails: no(holds) };
      return operator === 'answered' ? isAnswered : not(isAnswered);
    }
    case 'between': {
      const [middle, least, most] = operands;
      if (!middle || !least || !most) return TRUE;
      const isAtLeast = write.truth({ kind: 'call', operator: 'ge', operands: [middle, least] }, scope);
      return allOf([isAtLeast, write.truth({ kind: 'call', operator: 'le', operands: [middle, most] }, scope)]);
    }
    case 'if': {
      // While the condition is unknown, what both come to.
      const [when = TRUE, then = TRUE, otherwise = TRUE] = truths();
      return {
        holds: both(either(when.fails, then.holds), either(when.holds, otherwise.holds)),
        fails: both(either(when.fails, then.fails), either(when.holds, otherwise.fails)),
      };
    }
    case 'coalesce':
      return truths().reduceRight((rest, first) => ({
        holds: either(first.holds, both(no(first.fails), rest.holds)),
        fails: either(first.fails, both(no(first.holds), rest.fails)),
      }));
    default:
      return asTruth(celCallValue(call, scope, write));
  }
}

function allOf(truths: readonly CelTruth[]): CelTruth {
  return { holds: both(...truths.map(({ holds }) => holds)), fails: either(...truths.map(({ fails }) => fails)) };
}

function not({ holds, fails }: CelTruth): CelTruth {
  return { holds: fails, fails: holds };
}
