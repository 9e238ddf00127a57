import type { CodeListDefinition } from '../../definition/types.ts';
import type { Miss } from '../itemType.ts';

/** Says that an answer names an option that has ended. */
export function retiredMisses(chosen: readonly string[], codeList: CodeListDefinition | undefined): Miss[] {
  const isRetired = codeList?.options.some(({ code, retired }) => retired !== undefined && chosen.includes(code));
  return isRetired ? [{ code: 'OPTION_RETIRED' }] : [];
}
