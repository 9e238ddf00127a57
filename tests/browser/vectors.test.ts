import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import published from '../../questionnaires/rule-vectors.json' with { type: 'json' };
import { bundle } from './bundle.ts';
import { startChromium } from './chromium.ts';
import type * as InPage from './inPage.ts';
import { openPage } from './openPage.ts';
import { reckonVectors, type Vector } from './reckonVectors.ts';

/** What the script makes of itself in the page. */
declare const forms: typeof InPage;

const vectors = Object.values(published.groups as unknown as Readonly<Record<string, readonly Vector[]>>).flat();

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { script } = await bundle('tests/browser/inPage.ts', 'forms');
  browser = await startChromium();
  page = await openPage(browser, script);
});

afterAll(() => browser?.close());

test('every published vector comes to the same in Chromium as in Node, and to what is published', async () => {
  const inBrowser = await page.evaluate((all) => forms.reckonVectors(all), vectors);
  expect(inBrowser).toBe(reckonVectors(vectors));
  const results = JSON.parse(inBrowser) as [name: string, type: string, value: string][];
  expect(results.length).toBeGreaterThanOrEqual(400);
  const written = ([, type, value]: (typeof results)[number]) => {
    if (type === 'unknown') return null;
    return type === 'boolean' ? value === 'true' : value;
  };
  expect(results.map((result) => [result[0], written(result)])).toEqual(
    vectors.map(({ name, expect: expected }) => [name, expected]),
  );
});
