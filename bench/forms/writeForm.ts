import type { CheckDefinition, FormDefinition, Item } from '../../src/forms/definition/types.ts';
import type { Random } from './random.ts';
import { BLOCKS, type Block } from './writeBlock.ts';

/** What to write. */
export interface FormWish {
  readonly key: string;
  /** Number of items, with all that is inside them. */
  readonly size: number;
  readonly askable: boolean;
  readonly random: Random;
  readonly ownList: string;
}

/** A form and the rules about it, still without ids. */
export interface WrittenForm {
  readonly definition: FormDefinition;
  readonly rules: readonly Omit<CheckDefinition, 'id'>[];
}

const GROUP_SIZE = 10;

/** Writes a form of just that many items: groups of questions, in which some hang on questions of earlier groups. */
export function writeForm({ key, size, askable, random, ownList }: FormWish): WrittenForm {
  const items: Item[] = [];
  const rules: Omit<CheckDefinition, 'id'>[] = [];
  const anchors: string[] = [];
  let left = size;
  let number = 0;

  if (!askable && left >= 5 + GROUP_SIZE) {
    items.push({ key: 'holder', type: 'use', module: 'holder' });
    left -= 5;
  }
  while (left > 1) {
    const around = anchors.length > 0 && random.happens(0.3) ? random.pick(anchors) : undefined;
    const found = writeGroup(`part${items.length + 1}`, Math.min(GROUP_SIZE, left));
    const relevantWhen = around && { relevantWhen: { not: [{ eq: [{ ref: around }, { code: 'NO' }] }] } };
    items.push({ ...found, ...relevantWhen });
  }
  // What is left is too small for a group.
  if (left === 1) items.push({ key: 'remark', type: 'text', maxLength: 1000 });
  return { definition: { ...(askable && { askable }), items }, rules };

  function writeGroup(groupKey: string, most: number): Item {
    const prefix = `${key}.${groupKey}`;
    const inner: Item[] = [];
    let room = most - 1;
    while (room > 0) {
      number += 1;
      const block = writeBlock(prefix, room);
      inner.push(...block.items);
      rules.push(...block.rules);
      anchors.push(...block.anchors.map((anchor) => `${prefix}.${anchor}`));
      room -= block.size;
    }
    left -= most;
    return { key: groupKey, type: 'group', items: inner };
  }

  function writeBlock(prefix: string, room: number): Block {
    const site = { random, prefix, number, anchors, ownList };
    // One kind after the other, so that every form has some of each; the smallest always fits.
    const turns = BLOCKS.map((_, turn) => BLOCKS[(number + turn) % BLOCKS.length]?.(site));
    const fitting = turns.find((block) => block && block.size <= room);
    if (!fitting) throw new RangeError(`No block fits into ${room}.`);
    return fitting;
  }
}
