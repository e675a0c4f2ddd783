import { expect, it } from 'vitest';
import { policyProblems } from './firebase-json';

const own = 'https://europe-west1-demo-reglament.cloudfunctions.net';

it('accepts the content security policy of this repository', () => {
  expect(policyProblems('demo-reglament')).toEqual([]);
});

it.each([
  ['of another project', `connect-src ${own.replace('demo', 'other')}`],
  ['of any project', 'connect-src https://*.cloudfunctions.net'],
  [
    'of another project as well',
    `connect-src ${own} https://europe-west1-other.cloudfunctions.net`,
  ],
  ['of none', "connect-src 'self'"],
])('reports a policy that names functions %s', (_name, policy) => {
  expect(policyProblems('demo-reglament', [policy])).toEqual([
    `connect-src in firebase.json has to name ${own} and no other functions`,
  ]);
});

it.each(["style-src 'self' 'unsafe-inline'", "script-src 'unsafe-eval'"])(
  'reports %s',
  (directive) => {
    const [source] = directive.match(/'unsafe-[a-z]+'/u) ?? [];
    expect(policyProblems('demo-reglament', [`${directive}; connect-src ${own}`])).toEqual([
      `the content policy in firebase.json must not allow ${source}`,
    ]);
  },
);
