import type { Node } from '../definition/compile.ts';
import type { Evaluation } from './evaluation/evaluation.ts';

/** A row that was found, and the rows around it. */
export interface FoundRow {
  readonly row: string;
  readonly rows: readonly string[];
}

/**
 * The rows of a list that have the given ids, in the order of the ids; those that are not there, or not relevant, are
 * left out. Of a list inside another one, the rows nearest to the reference are looked at first.
 *
 * @param around the rows in which the reference stands
 */
export function rowsOfReference(
  evaluation: Evaluation,
  list: Node,
  ids: readonly string[],
  around: readonly string[],
): FoundRow[] {
  const places = placesOf(evaluation, list, around);
  return ids.flatMap((row) => {
    const rows = places.find((place) => evaluation.rowsOf(list, place).includes(row));
    return rows ? [{ row, rows }] : [];
  });
}

function placesOf(evaluation: Evaluation, list: Node, around: readonly string[]): (readonly string[])[] {
  let places: (readonly string[])[] = [[]];
  for (const [depth, outer] of list.repeats.entries()) {
    places = places.flatMap((rows) => {
      const ids = evaluation.rowsOf(outer, rows);
      const nearest = ids.filter((row) => row === around[depth]);
      return [...nearest, ...ids.filter((row) => row !== around[depth])].map((row) => [...rows, row]);
    });
  }
  return places;
}
