/** After all tests. */
// biome-ignore lint/style/noDefaultExport: jest takes nothing else
export default async function globalTeardown() {
  await globalThis.stopTestDatabase?.();
}
