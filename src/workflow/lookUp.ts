/**
 * The record's own value under a key, or undefined.
 *
 * State and action codes reach the engine from clients and from JSON: `record['constructor']` would find the prototype's.
 */
export function lookUp<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
