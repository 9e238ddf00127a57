import type { Browser, Page } from 'playwright-core';

/** What a page may do: run the script that comes from where it comes from itself. No `eval`, no requests. */
const POLICY = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'";

/** Opens a page that runs a script under a strict content security policy. Nothing goes over the network. */
export async function openPage(browser: Browser, script: string): Promise<Page> {
  // Far from the server, in a language in which letters change their case in other ways: a verdict hangs on neither.
  const page = await browser.newPage({ locale: 'tr-TR', timezoneId: 'Pacific/Auckland' });
  const failed = new Promise<never>((_, reject) => page.on('pageerror', reject));
  await page.route('**/*', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': POLICY },
          body: '<!doctype html><title>IMI</title><script src="/script.js"></script>',
        }),
  );
  await Promise.race([page.goto('https://imi.test/'), failed]);
  return page;
}
