import { askInPolish } from './askInPolish.ts';
import { closeInPolish } from './closeInPolish.ts';
import { expectEqual } from './expect.ts';
import { pryAsOutsiders } from './pryAsOutsiders.ts';
import { replyInPortuguese } from './replyInPortuguese.ts';
import { signIn } from './signIn.ts';
import type { Stage } from './stage.ts';

/** What the story comes to. */
export interface Summary {
  ok: true;
  number: string;
  state: string;
  /** Languages in which the parties worked. */
  languages: string[];
  questions: number;
  /** How many facts outsiders found out. */
  outsiderSaw: number;
}

/**
 * Plays how a Polish authority asks a Portuguese one whether a diploma is authentic, each in its own language.
 *
 * @throws StoryError as soon as anything differs from the story
 */
export async function playStory(stage: Stage): Promise<Summary> {
  const anna = await signIn(stage, 'anna.kowalska@example.org', 'pl', 'Naczelna Izba Lekarska');
  const asked = await askInPolish(stage, anna);
  const maria = await signIn(stage, 'maria.ferreira@example.org', 'pt', 'Ordem dos Médicos');
  await replyInPortuguese(stage, maria, asked);
  const state = await closeInPolish(stage, anna, asked);
  const outsiderSaw = await pryAsOutsiders(stage, asked);
  expectEqual('facts that outsiders found out', outsiderSaw, 0);
  const { number, questions } = asked;
  return { ok: true, number, state, languages: ['pl', 'pt'], questions: questions.length, outsiderSaw };
}
