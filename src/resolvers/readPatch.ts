import type { OperationInput, AnswersPatch as PatchInput } from '../../schema/answersPatch.ts';
import type { AnswersPatch } from '../exchanges/answersPatch.ts';
import type { Operation } from '../forms/answers/applyPatch.ts';

/** A patch as the schema takes it, in the words of the domain. The members of questionnaires pass as they are. */
export function readPatch(input: typeof PatchInput.$inferInput): AnswersPatch {
  if (!input.generic) return input as unknown as AnswersPatch;
  const { questionnaire, major, asked, operations } = input.generic;
  return { generic: { questionnaire, major, asked: asked ?? null, operations: operations.map(readOperation) } };
}

function readOperation({ set, clear, addRow, removeRow, moveRow }: OperationInput): Operation {
  if (set) return { op: 'set', path: set.path, value: readValue(set.value) };
  if (addRow) return { op: 'addRow', ...addRow };
  if (removeRow) return { op: 'removeRow', ...removeRow };
  if (moveRow) return { op: 'moveRow', ...moveRow };
  return { op: 'clear', path: clear ?? '' };
}

// Exactly one member is there: the schema sees to it.
function readValue(value: NonNullable<OperationInput['set']>['value']): unknown {
  return Object.values(value).find((member) => member !== null && member !== undefined);
}
