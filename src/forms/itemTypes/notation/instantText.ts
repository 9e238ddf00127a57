/** An instant (RFC 3339) in words of a language, as the clocks of Brussels show it, with the name of their zone. */
export function instantText(instant: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Brussels',
    timeZoneName: 'short',
  });
  return format.format(new Date(instant));
}
