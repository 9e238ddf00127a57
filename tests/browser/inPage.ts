/** What both Node and the browser are asked; in the browser, members of the global object `forms`. */
export { reckonVectors } from './reckonVectors.ts';
export { verdictsOf } from './verdictsOf.ts';
