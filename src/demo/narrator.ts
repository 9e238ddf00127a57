/** Tells the story, step by step. */
export interface Narrator {
  /** One step: who, what, and what there is to see. */
  tell(step: Step): void;
  /** The end. */
  summarise(summary: Readonly<Record<string, unknown>>): void;
}

/** A step of the story. */
export interface Step {
  who: string;
  what: string;
  /** Lines that the person sees, in the person's language. */
  sees?: readonly string[];
  data?: Readonly<Record<string, unknown>>;
}

/** For people: paragraphs. For programs (`json`): one JSON object a line. */
export function createNarrator(json: boolean, write: (line: string) => void): Narrator {
  if (json) {
    return {
      tell: (step) => write(JSON.stringify(step)),
      summarise: (summary) => write(JSON.stringify(summary)),
    };
  }
  let number = 0;
  return {
    tell({ who, what, sees = [] }) {
      number += 1;
      write(`\n${String(number).padStart(2)}. ${who}: ${what}`);
      for (const line of sees) write(`      ${line}`);
    },
    summarise: (summary) =>
      write(
        `\n${Object.entries(summary)
          .map(([key, value]) => `${key}: ${String(value)}`)
          .join('   ')}`,
      ),
  };
}
