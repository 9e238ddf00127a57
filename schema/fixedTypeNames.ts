import { fixedSchema } from './fixedSchema.ts';

/** Names that no questionnaire may give to a type of its own. */
export function fixedTypeNames(): ReadonlySet<string> {
  return new Set(Object.keys(fixedSchema().getTypeMap()));
}
