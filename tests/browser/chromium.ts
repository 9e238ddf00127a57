import { existsSync } from 'node:fs';

import { type Browser, chromium } from 'playwright-core';

import { unpackChromium } from './unpackChromium.ts';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const PATIENCE_MS = 20_000;

/**
 * Starts a Chromium without a window: the one of `CHROMIUM_PATH`, else one that is installed, else the one of an npm
 * package. Whoever starts it closes it.
 */
export async function startChromium(): Promise<Browser> {
  const installed = [process.env['CHROMIUM_PATH'], ...INSTALLED].find((path) => path && existsSync(path));
  const { executablePath, env } = installed ? { executablePath: installed, env: {} } : await unpackChromium();
  // Without Chromium's own sandbox, which is Playwright's default: root and containers have none, and the page is ours.
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, timeout: PATIENCE_MS });
}
