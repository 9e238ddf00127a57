import type { AbsentReason as Reason } from '../src/forms/definition/types.ts';
import { builder } from './builder.ts';

const DESCRIPTIONS = {
  UNKNOWN: { description: 'Nobody knows.' },
  NOT_APPLICABLE: { description: 'The question does not fit the case.' },
  NOT_AVAILABLE: { description: 'It is known somewhere, but cannot be had.' },
  REFUSED: { description: 'Whoever was asked does not say.' },
} as const satisfies Readonly<Record<Reason, object>>;

// The compiled types name it.
builder.enumType('AbsentReason', {
  description: 'Why a question has no answer, when its questionnaire lets people say so.',
  values: DESCRIPTIONS,
});
