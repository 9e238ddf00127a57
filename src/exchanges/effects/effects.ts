import type { EffectName } from '../../workflow/types.ts';
import type { EffectFunction } from './effect.ts';
import { freeze } from './freeze.ts';
import { notify } from './notify.ts';
import { rate } from './rate.ts';
import { setDueDate } from './setDueDate.ts';
import { startDeadline } from './startDeadline.ts';
import { startRetention } from './startRetention.ts';
import { stopDeadline } from './stopDeadline.ts';

/** Every effect that a workflow may name, and what carries it out. */
export const EFFECTS: Readonly<Record<EffectName, EffectFunction>> = {
  freeze,
  notify,
  rate,
  setDueDate,
  startDeadline,
  startRetention,
  stopDeadline,
};
