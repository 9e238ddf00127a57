import { join } from 'node:path';

import type { Bundles } from '../forms/texts/textIn.ts';
import { projectRoot } from '../root.ts';
import { readBundles } from './messageOf.ts';

/** Texts of the shipped workflows: states, actions, parts, deadlines, inputs. */
export const WORKFLOW_TEXTS: Bundles = readBundles(join(projectRoot, 'questionnaires', 'workflows', 'texts'));
