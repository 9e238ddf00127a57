/** Text that is already HTML, and so goes into a page as it stands. */
export interface Html {
  readonly html: string;
}

type Value = string | Html | readonly Html[] | null;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Template tag for HTML: every string that is put in is escaped, so that forgetting to is not possible.
 *
 * Attribute values must stand in quotes.
 */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return { html: parts.reduce((page, part, i) => page + toHtml(values[i - 1] ?? null) + part) };
}

function toHtml(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  return 'html' in value ? value.html : value.map((item) => item.html).join('');
}
