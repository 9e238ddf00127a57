/** A text for `startsWith` and `contains`, which Prisma hands to LIKE with its wildcards alive. */
export function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
