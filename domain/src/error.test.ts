import { describe, expect, it } from 'vitest';
import { errorCodes, fieldIssueCodes } from './error';

describe.each([
  ['error codes', errorCodes],
  ['codes of field issues', fieldIssueCodes],
])('%s', (_name, codes) => {
  it('are unique and kebab-case', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/u);
  });
});
