import type { CodeListDefinition } from '../definition/types.ts';
import { MOST_ENUM_OPTIONS } from './names.ts';

/** Whether answers from a list are an enum; longer lists and lists of countries are coded values. */
export function isEnum(list: CodeListDefinition): boolean {
  return list.options.length <= MOST_ENUM_OPTIONS && list.labels === undefined;
}
