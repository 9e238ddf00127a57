/**
 * A document that has passed the shape check, without its `$schema`: that is a help for editors, depends on where the
 * file lies and must not make two editions differ.
 */
export function withoutSchema<T>(document: unknown): T {
  const { $schema: _, ...definition } = document as T & { $schema?: string };
  return definition as T;
}
