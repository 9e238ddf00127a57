/** A decimal, written as text, in words of a language: exact, with as many digits after the point as it was given. */
export function decimalText(value: string, locale: string, options: Intl.NumberFormatOptions = {}): string {
  const digits = (value.split('.')[1] ?? '').length;
  const format = new Intl.NumberFormat(locale, {
    ...options,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // Text, not a number: a number would round the digits beyond the sixteenth.
  return format.format(value as Intl.StringNumericLiteral);
}
