import { actionsOf, type PlacedAction } from '../actionsOf.ts';
import { parseEffect } from '../parseEffect.ts';
import { EFFECT_ARGUMENT, EFFECTS, GUARDS, INPUTS, PARTS, ROLES, type Workflow } from '../types.ts';
import { didYouMean } from './didYouMean.ts';
import type { Fault, FaultCode } from './fault.ts';

/** What a name stands for; `code` is the fault when nothing of that name exists. */
const KINDS = {
  deadline: { code: 'UNKNOWN_DEADLINE', noun: 'deadline' },
  effect: { code: 'UNKNOWN_EFFECT', noun: 'effect' },
  form: { code: 'UNKNOWN_FORM', noun: 'form' },
  guard: { code: 'UNKNOWN_GUARD', noun: 'guard' },
  initial: { code: 'UNKNOWN_INITIAL', noun: 'initial state' },
  input: { code: 'UNKNOWN_INPUT', noun: 'input' },
  part: { code: 'UNKNOWN_PART', noun: 'part' },
  role: { code: 'UNKNOWN_ROLE', noun: 'role' },
  state: { code: 'UNKNOWN_STATE', noun: 'state' },
  target: { code: 'UNKNOWN_TARGET', noun: 'target' },
} as const satisfies Record<string, { code: FaultCode; noun: string }>;

/** A name used at a place, and the names that are possible there. */
interface Use {
  readonly kind: keyof typeof KINDS;
  readonly name: string;
  readonly path: string;
  readonly known: readonly string[];
}

/** Every name that a workflow uses must exist: in its own lists, or in the closed lists of `types.ts`. */
export function checkNames(workflow: Workflow): Fault[] {
  const { initial, parts, forms } = workflow;
  const states = Object.keys(workflow.states);
  const uses: Use[] = [
    { kind: 'initial', name: initial, path: '/initial', known: states },
    ...parts.map((name, index): Use => ({ kind: 'part', name, path: `/parts/${index}`, known: PARTS })),
    ...Object.entries(forms).flatMap(([form, { by, role, editableIn }]): Use[] => [
      { kind: 'part', name: by, path: `/forms/${form}/by`, known: parts },
      ...optional('role', role, `/forms/${form}/role`, ROLES),
      ...list('state', editableIn, `/forms/${form}/editableIn`, states),
    ]),
    ...Object.entries(workflow.states).flatMap(([state, { visibleTo }]) =>
      list('part', visibleTo, `/states/${state}/visibleTo`, parts),
    ),
    ...actionsOf(workflow).flatMap((placed) => usesOfAction(workflow, placed)),
  ];
  return uses
    .filter(({ name, known }) => !known.includes(name))
    .map(({ kind, name, path, known }) => ({
      code: KINDS[kind].code,
      path,
      message: `There is no ${KINDS[kind].noun} "${name}".`,
      fix: didYouMean(name, known),
    }));
}

function usesOfAction(workflow: Workflow, { action, path }: PlacedAction): Use[] {
  const { target, by, role, input, optionalInput, needsForm, guard, effects = [] } = action;
  return [
    { kind: 'target', name: target, path: `${path}/target`, known: Object.keys(workflow.states) },
    ...(typeof by === 'string'
      ? optional('part', by, `${path}/by`, workflow.parts)
      : list('part', by, `${path}/by`, workflow.parts)),
    ...optional('role', role, `${path}/role`, ROLES),
    ...list('input', input, `${path}/input`, INPUTS),
    ...list('input', optionalInput, `${path}/optionalInput`, INPUTS),
    ...optional('form', needsForm, `${path}/needsForm`, Object.keys(workflow.forms)),
    ...optional('guard', guard, `${path}/guard`, GUARDS),
    ...effects.map((text, index) => useOfEffect(workflow, text, `${path}/effects/${index}`)),
  ];
}

/** An effect that cannot be taken apart is itself unknown; of any other, the argument must exist. */
function useOfEffect(workflow: Workflow, text: string, path: string): Use {
  const deadlines = Object.values(workflow.states).flatMap(({ deadline }) => deadline?.name ?? []);
  const known = { deadline: [...new Set(deadlines)], form: Object.keys(workflow.forms), part: workflow.parts };
  const effect = parseEffect(text);
  if (effect !== null && 'argument' in effect) {
    const kind = EFFECT_ARGUMENT[effect.effect];
    return { kind, name: effect.argument, path, known: known[kind] };
  }
  const spelledOut = EFFECTS.flatMap((name) => {
    const kind = EFFECT_ARGUMENT[name];
    return kind === null ? name : known[kind].map((argument) => `${name}:${argument}`);
  });
  return { kind: 'effect', name: text, path, known: spelledOut };
}

function optional(kind: Use['kind'], name: string | undefined, path: string, known: readonly string[]): Use[] {
  return name === undefined ? [] : [{ kind, name, path, known }];
}

function list(kind: Use['kind'], names: readonly string[] = [], path: string, known: readonly string[]): Use[] {
  return names.map((name, index) => ({ kind, name, path: `${path}/${index}`, known }));
}
