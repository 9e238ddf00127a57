/** A rule: a typed JSON tree, evaluated with three-valued logic. The operators stand in rules/signatures.ts. */
export type Rule = boolean | number | string | { readonly [operator: string]: unknown };
