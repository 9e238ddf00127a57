import { hasRemainderOne } from './hasRemainderOne.ts';
import type { Recognise } from './verdict.ts';

const LEI = /^[A-Z0-9]{18}\d{2}$/;

/** A Legal Entity Identifier (ISO 17442), with the check digits of ISO 7064 MOD 97-10. */
export const recogniseLei: Recognise = (text) =>
  LEI.test(text) ? { value: text, isRight: hasRemainderOne(text) } : undefined;
