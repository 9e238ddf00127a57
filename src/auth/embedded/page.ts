import { createHash } from 'node:crypto';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { pageStyle } from './pageStyle.ts';
import { type Texts, texts } from './texts.ts';

/** A whole page and the headers that it must be sent with. */
export interface Page {
  headers: Record<string, string>;
  body: string;
}

/** What varies from page to page. */
export interface PageContent {
  language: string;
  title: (t: Texts) => string;
  main: (t: Texts) => Html;
  /** Addresses outside of this server to which a form's answer may lead. */
  formTargets?: string[];
}

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/** Puts a page of the embedded identity provider together: no script, nothing from other servers. */
export function page({ language, title, main, formTargets = [] }: PageContent): Page {
  const t = texts.get(language);
  if (t === undefined) throw new Error(`no texts in ${language}`);
  const body = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title(t)} – ${t.site}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
<header>${t.site}</header>
<main>
<h1>${title(t)}</h1>
${main(t)}
</main>
</body>
</html>
`;
  return { headers: headers(formTargets), body: body.html };
}

/** Browsers apply `form-action` to the redirects after a form too, so the application's address must be in it. */
function headers(formTargets: string[]): Record<string, string> {
  const targets = formTargets.filter((target) => URL.canParse(target)).map((target) => new URL(target).origin);
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    ["form-action 'self'", ...targets].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
}
