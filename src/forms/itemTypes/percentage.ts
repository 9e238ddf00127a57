import type { PercentageItem } from '../definition/types.ts';
import { exactNumber } from './exactNumber.ts';

/** Hundredths, as a decimal in text: "12.5" is 12.5 %. */
// The unit, not the style "percent": that one would multiply by a hundred.
export const percentage = exactNumber<PercentageItem>(() => ({ style: 'unit', unit: 'percent' }));
