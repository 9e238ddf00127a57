/** Why a file or folder cannot be read, in words for authors, as the end of a sentence. */
export function unreadable(error: unknown): string {
  // Not by its class: a context of its own, such as a test's, has another one of that name.
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? `cannot be read (${code || String(error)})`;
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'is a file, not a folder',
};
