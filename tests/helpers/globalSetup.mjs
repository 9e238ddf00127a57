// Runs outside of jest's own module system, which is what makes Node read TypeScript elsewhere in the tests.
import '../../scripts/typescript.mjs';

/** Before all tests: see startTestDatabase.ts. */
// biome-ignore lint/style/noDefaultExport: jest takes nothing else
export default async function globalSetup() {
  const { startTestDatabase } = await import('./startTestDatabase.ts');
  globalThis.stopTestDatabase = await startTestDatabase();
}
