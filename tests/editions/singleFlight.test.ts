import { expect, it } from '@jest/globals';

import { singleFlight } from '../../src/editions/singleFlight.ts';

/** A task that ends when the test says so. */
function held() {
  const ends: (() => void)[] = [];
  let most = 0;
  let running = 0;
  const task = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
  };
  return { task, starts: () => ends.length, atOnce: () => most, end: (index: number) => ends[index]?.() };
}

it('runs once for each call that comes alone', async () => {
  const { task, starts, end } = held();
  const run = singleFlight(task);
  const first = run();
  end(0);
  await first;
  const second = run();
  expect(starts()).toBe(2);
  end(1);
  await second;
});

it('runs exactly once more for any number of calls during a run', async () => {
  const { task, starts, atOnce, end } = held();
  const run = singleFlight(task);
  const first = run();
  const others = Array.from({ length: 50 }, () => run());
  expect(starts()).toBe(1);
  end(0);
  await first;
  expect(starts()).toBe(2);
  end(1);
  await Promise.all(others);
  expect([starts(), atOnce()]).toEqual([2, 1]);
});

it('runs again for a call during the second run, too', async () => {
  const { task, starts, atOnce, end } = held();
  const run = singleFlight(task);
  const first = run();
  const second = run();
  end(0);
  await first;
  const third = run();
  expect(third).not.toBe(second);
  end(1);
  await second;
  expect(starts()).toBe(3);
  end(2);
  await third;
  const last = run();
  end(3);
  await last;
  expect([starts(), atOnce()]).toEqual([4, 1]);
});
