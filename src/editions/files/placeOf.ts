import { isAbsolute, relative } from 'node:path';

import { projectRoot } from '../../root.ts';

/** Where a problem is, for people. */
export interface Place {
  /** The file. */
  readonly path: string;
  /** A JSON pointer in it (`#/forms/reply`) or line and column (`12:5`); empty for the whole file. */
  readonly at: string;
}

const PLACE = /^(.*?)(#.*|:\d+:\d+)?$/s;

/** Takes the place of a problem apart. What lies in the installation is named from there: nobody needs to know where. */
export function placeOf(at: string): Place {
  const [, path = '', rest = ''] = PLACE.exec(at) ?? [];
  const inside = isAbsolute(path) ? relative(projectRoot, path) : path;
  return { path: inside.startsWith('..') ? path : inside, at: rest.replace(/^:/, '') };
}
