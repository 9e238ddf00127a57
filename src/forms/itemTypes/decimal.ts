import type { DecimalItem } from '../definition/types.ts';
import { exactNumber } from './exactNumber.ts';

/** A decimal, written as text with a point so that it stays exact. */
export const decimal = exactNumber<DecimalItem>(() => ({}));
