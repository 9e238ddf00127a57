import type { Edition, Editions } from '../../editions/editions.ts';
import { compareVersions } from '../../forms/evolution/compareVersions.ts';
import type { OpenedExchange } from '../openExchange.ts';

/**
 * The edition to which a draft could be taken: the newest of its line. Null when it is on that one, when the newest one
 * runs on another workflow or in another legal area, and when the exchange is no draft.
 */
export function newerEdition(editions: Editions, exchange: OpenedExchange): Edition | null {
  const { edition, record } = exchange;
  const newest = editions.liveOf(edition.compiled.line);
  if (!newest || !isDraft(exchange) || compareVersions(newest.version, edition.version) <= 0) return null;
  const { workflow } = newest.compiled.source.questionnaire;
  return workflow === record.workflow && newest.legalArea === record.legalArea ? newest : null;
}

/** Whether nobody but its author has a part in it yet: nothing was done with it, and no form was handed over. */
export function isDraft({ record, workflow, frozen }: OpenedExchange): boolean {
  return record.state === workflow.initial && frozen.length === 0;
}
