const MAX_LENGTH = 300;

/** What graphql-js says about a refused variable that holds no value of it. */
const REASONS = [
  /Field "\w+" of required type "[^"]+" was not provided\./,
  /Field "\w+" is not defined by type "\w+"\./,
  /Expected type "[^"]+" to be an object\./,
  /Expected non-nullable type "[^"]+" not to be null\./,
  /Exactly one key must be specified for OneOf type "\w+"\./,
  /Field "\w+" must be non-null\./,
  /Expected type "[^"]+"\./,
];

const REPLACEMENTS: readonly [RegExp, string][] = [
  [/ ?Did you mean [^?]*\?/g, ''],
  [/, found (?!<EOF>|Name "\w+"|"[^\w"]{1,3}")[\s\S]*$/, '.'],
  [/Unexpected (String|BlockString|Int|Float) [\s\S]*$/, 'Unexpected $1.'],
  [/ cannot represent [\s\S]*$/, ' cannot represent the value.'],
  [/Value "[\s\S]*" does not exist in "(\w+)" enum/, 'The value does not exist in "$1" enum'],
  [/ has invalid value [\s\S]*$/, ' has an invalid value.'],
];

/**
 * A message of graphql-js without the values that it repeats and the names that it proposes: answers are kept by proxies
 * and clients' logs, and a refused value can be a person's name.
 */
export function withoutValues(message: string): string {
  const variable = /^Variable "(\$\w+)" got invalid value /.exec(message)?.[1];
  const text = variable ? aboutVariable(variable, message) : replaced(message);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}

function aboutVariable(variable: string, message: string): string {
  const path = [...message.matchAll(/ at "([\w.[\]]+)"; /g)].at(-1)?.[1];
  const reason = REASONS.map((known) => known.exec(message)?.[0]).find((found) => found !== undefined);
  const where = path === undefined ? '' : ` at "${path}"`;
  return `Variable "${variable}" got an invalid value${where}.${reason ? ` ${reason}` : ''}`;
}

function replaced(message: string): string {
  return REPLACEMENTS.reduce((text, [pattern, by]) => text.replace(pattern, by), message);
}
