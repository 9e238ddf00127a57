import { expect, it } from '@jest/globals';

import { imi } from '../helpers/imi.ts';

it('plays the whole story, a JSON object a line, the summary last', async () => {
  const { code, stdout, stderr } = await imi(['demo', '--json'], { DATABASE_URL: process.env['IMI_TEST_SERVER'] })
    .ended;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.at(-1)).toEqual({
    ok: true,
    number: expect.stringMatching(/^PQ-\d{4}-\d{6}\/1$/),
    state: 'CLOSED',
    languages: ['pl', 'pt'],
    questions: 3,
    outsiderSaw: 0,
  });
  expect(lines.length).toBeGreaterThan(12);
});
