import { parseAddress } from '../forms/answers/address.ts';
import type { Operation } from '../forms/answers/applyPatch.ts';
import type { Compiled } from '../forms/definition/compile.ts';

/**
 * An operation of the generic face, in which a choice and a reference to one row are read and written as lists of one.
 * Whatever else is left as it is, for the question's type to judge.
 */
export function asOne(operation: Operation, { nodes }: Compiled): Operation {
  if (operation.op !== 'set' || !Array.isArray(operation.value) || operation.value.length !== 1) return operation;
  const { path, annotation } = parseAddress(operation.path);
  const item = nodes.get(path)?.item;
  const isOne = item?.type === 'choice' || (item?.type === 'reference' && !item.many);
  return isOne && annotation === '' ? { ...operation, value: operation.value[0] } : operation;
}
