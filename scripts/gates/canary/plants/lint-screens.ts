import type { Plant } from '../plant';
import { lint } from './lint';

const component = (name: string, body: string): string =>
  `export function ${name}() {\n  return ${body};\n}`;

const hooks = (body: string): string =>
  `import { useEffect, useState } from 'react';\nexport function useIt(a: number): number {\n${body}\n}`;

export const screenPlants: readonly Plant[] = [
  lint(
    'react-hooks(rules-of-hooks)',
    'src/canary/use-sometimes.ts',
    hooks('  const [b] = useState(a);\n  if (a > 1) useEffect(() => undefined);\n  return b;'),
  ),
  lint(
    'react-hooks(exhaustive-deps)',
    'src/canary/use-stale.ts',
    hooks('  const [b, setB] = useState(0);\n  useEffect(() => setB(a), []);\n  return b;'),
  ),
  lint('react(button-has-type)', 'src/canary/button.tsx', component('Plain', '<button>a</button>')),
  lint(
    'react(jsx-no-target-blank)',
    'src/canary/blank.tsx',
    'export const Blank = ({ to }: { to: string }) => <a href={to} target="_blank">a</a>;',
  ),
  lint(
    'react(no-danger)',
    'src/canary/danger.tsx',
    component('Danger', "<p dangerouslySetInnerHTML={{ __html: 'a' }} />"),
  ),
  lint('react(self-closing-comp)', 'src/canary/closing.tsx', component('Closing', '<p></p>')),
  lint(
    'jsx-a11y(anchor-ambiguous-text)',
    'src/canary/ambiguous.tsx',
    component('Ambiguous', '<a href="/a">click here</a>'),
  ),
  lint(
    'jsx-a11y(no-noninteractive-tabindex)',
    'src/canary/tabindex.tsx',
    component('Tab', '<p tabIndex={0}>a</p>'),
  ),
  lint('jsx-a11y(alt-text)', 'src/canary/alt.tsx', component('Picture', '<img src="/a.png" />')),
  lint(
    'jsx-a11y(label-has-associated-control)',
    'src/canary/label.tsx',
    component('Label', '<label />'),
  ),
  lint(
    'jsx-a11y(click-events-have-key-events)',
    'src/canary/click.tsx',
    component('Click', '<div onClick={() => undefined}>a</div>'),
  ),
];
