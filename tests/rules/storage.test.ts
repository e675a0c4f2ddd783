import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutComments } from './mutants/source';

const storageRules = readFileSync(new URL('../../storage.rules', import.meta.url), 'utf8');

test('T56: the storage rules deny every path', () => {
  const statements = withoutComments(storageRules).replaceAll(/\s+/g, ' ').trim();
  expect(statements).toBe(
    "rules_version = '2'; service firebase.storage { match /b/{bucket}/o { " +
      'match /{allPaths=**} { allow read, write: if false; } } }',
  );
});
