import type { Retirement } from '../../definition/types.ts';

/** The `@deprecated` of what has ended; empty for what has not. */
export function deprecation(retired: Retirement | undefined): string {
  if (!retired) return '';
  const parts = [`Ended with ${retired.in}`];
  if (retired.replacedBy) parts.push(`use ${retired.replacedBy}`);
  if (retired.sunset) parts.push(`goes after ${retired.sunset}`);
  return `@deprecated(reason: ${JSON.stringify(`${parts.join('; ')}.`)})`;
}
