/**
 * Milliseconds that the processor has worked for this process, all its threads together. Not the time of day, which
 * tells of everything else that the machine does.
 */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How long something takes, in milliseconds of the processor. */
export function timeOf(work: () => unknown): number {
  const start = worked();
  work();
  return worked() - start;
}

/**
 * What a work takes when nothing else disturbs it: a quarter of the times are shorter. The median of a machine with
 * other things to do tells of those.
 */
export function typical(times: readonly number[]): number {
  return quantile(times, 0.25);
}

/** The value below which that share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const at = Math.min(Math.floor(values.length * share), values.length - 1);
  return [...values].sort((a, b) => a - b)[at] ?? Number.NaN;
}

/**
 * The typical time of each of several works, in milliseconds. They take turns, so that whatever else the machine does
 * meets all of them; the first quarter of the rounds only warms up.
 */
export function timesInTurn(rounds: number, works: readonly (() => unknown)[]): number[] {
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    works.forEach((work, index) => {
      const time = timeOf(work);
      if (round >= rounds / 4) times[index]?.push(time);
    });
  }
  return times.map(typical);
}
