import type { QuantityItem } from '../definition/types.ts';
import { exactNumber } from './exactNumber.ts';

/** A number of the question's unit, as a decimal in text. */
export const quantity = exactNumber<QuantityItem>(({ unit }) => ({ style: 'unit', unit, unitDisplay: 'long' }));
