// Lets plain Node run the project's TypeScript: node --import ./scripts/typescript.mjs file.ts
// For tools and tests only, since Node 20 has nothing of its own; the product runs what scripts/build.mjs makes.
import { register } from 'node:module';

register('./typescriptHooks.mjs', import.meta.url);
