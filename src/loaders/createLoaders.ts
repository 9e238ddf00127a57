import DataLoader from 'dataloader';

import { type Context, viewerOf } from '../context.ts';
import { AccessError } from '../errors.ts';
import { type OpenedExchange, openExchanges } from '../exchanges/openExchange.ts';
import { readExchanges } from '../exchanges/readExchanges.ts';
import type { Reading } from '../exchanges/readingOf.ts';

/** Batched reads of one request. */
export interface Loaders {
  /** Exchanges that the viewer may know of. Rejects with NOT_FOUND for every other id. */
  readonly exchange: DataLoader<string, OpenedExchange>;
  /** Their answers, as the viewer may see them. */
  readonly reading: DataLoader<string, Reading>;
  /** After a change: what is read next in this request is read anew. */
  forget(exchangeId: string): void;
}

/** Makes the loaders of a request; what they read is read once. `ctxOf` breaks the circle of context and loaders. */
export function createLoaders(ctxOf: () => Context): Loaders {
  const exchange = new DataLoader<string, OpenedExchange>(async (ids) => {
    const opened = await openExchanges(ctxOf(), viewerOf(ctxOf()), ids);
    const byId = new Map(opened.map((one) => [one.record.id, one]));
    return ids.map((id) => byId.get(id) ?? new AccessError('NOT_FOUND'));
  });
  const reading = new DataLoader<string, Reading>(async (ids) => {
    const opened = await exchange.loadMany(ids);
    const found = opened.filter((one): one is OpenedExchange => !(one instanceof Error));
    const readings = await readExchanges(ctxOf(), viewerOf(ctxOf()), found);
    const byId = new Map(found.map(({ record }, index) => [record.id, readings[index]]));
    return ids.map((id) => byId.get(id) ?? new AccessError('NOT_FOUND'));
  });
  const forget = (id: string) => {
    exchange.clear(id);
    reading.clear(id);
  };
  return { exchange, reading, forget };
}
