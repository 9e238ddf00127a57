import { createRequire } from 'node:module';
import util from 'node:util';
import type * as Shield from 'graphql-shield';

// graphql-shield calls `util.isUndefined`, which Node 23 removed. Its ES module build would fail while it is linked, so
// this one file puts the function back and loads the CommonJS build; every other file imports the rules from here.
util.isUndefined ??= (value: unknown): value is undefined => value === undefined;
const shield: typeof Shield = createRequire(import.meta.url)('graphql-shield');

/** One rule of graphql-shield, or several joined by `and`, `or`, `chain`, `race`. */
export type ShieldRule = Parameters<typeof Shield.and>[number];

// `not` is left out on purpose: it would grant access when the rule inside it throws.
export const { allow, and, chain, deny, or, race, rule } = shield;
