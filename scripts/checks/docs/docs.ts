import { posix } from 'node:path';
import { isGenerated, sourcePaths } from '../source-tree';
import { report, type Violation } from '../violation';
import { anchors, codeSpans, links, npmCommands, type Mention } from './markdown';
import { repositoryAt, type Repository } from './repository';

/** Built-in npm commands. */
const builtIn = new Set(['ci', 'install', 'i', 'audit', 'exec', 'login', 'ls', 'outdated', 'view']);
/** Scripts that npm runs without `run`. */
const shorthand = new Set(['start', 'stop', 'test', 'restart']);

function commandProblem(command: string, repository: Repository): string | undefined {
  const prefix = /^--prefix (\S+) /.exec(command)?.[1];
  const words = command.replace(/^--prefix \S+ /, '').split(' ');
  const name = words[0] === 'run' ? words[1] : words[0];
  if (name === undefined) return undefined;
  if (words[0] !== 'run' && builtIn.has(name)) return undefined;
  const known = repository.scriptsOf(prefix ?? '.').has(name);
  if (words[0] !== 'run' && !shorthand.has(name)) return `npm has no command ${name}`;
  return known ? undefined : `package.json has no script ${name}`;
}

function linkProblem(target: string, from: string, repository: Repository): string | undefined {
  if (/^[a-z]+:/.test(target)) return undefined;
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : posix.join(posix.dirname(from), file);
  if (!repository.exists(path)) return `${target} leads nowhere`;
  if (anchor === undefined || !path.endsWith('.md')) return undefined;
  return anchors(repository.read(path)).has(anchor)
    ? undefined
    : `${path} has no heading #${anchor}`;
}

const topLevel = /^(\.ci|bench|docs|domain|e2e|functions|scripts|src|tests)\/[\w./{},-]*$/;

/** Expands braces: `a/{b,c}` becomes two paths. */
function expandBraces(path: string): string[] {
  const found = /^(.*?)\{([^{}]*)\}(.*)$/.exec(path);
  if (found === null) return [path];
  const [, before = '', choices = '', after = ''] = found;
  return choices.split(',').flatMap((choice) => expandBraces(before + choice + after));
}

function pathProblem(span: string, repository: Repository): string | undefined {
  if (!topLevel.test(span)) return undefined;
  const missing = expandBraces(span).filter(
    (path) => !isGenerated(path.replace(/\/$/, '')) && !repository.exists(path),
  );
  return missing.length === 0 ? undefined : `there is no ${missing.join(', ')}`;
}

/** Returns wrong commands, links and paths in one document. */
export function docViolations(path: string, repository: Repository): Violation[] {
  const text = repository.read(path);
  const problems = (
    found: readonly Mention[],
    problem: (mention: string) => string | undefined,
  ): Violation[] =>
    found.flatMap(({ text: mention, line }) => {
      const message = problem(mention);
      return message === undefined ? [] : [{ path, line, rule: 'docs-tell-the-truth', message }];
    });
  return [
    ...problems(npmCommands(text), (command) => commandProblem(command, repository)),
    ...problems(links(text), (target) => linkProblem(target, path, repository)),
    ...problems(codeSpans(text), (span) => pathProblem(span, repository)),
  ];
}

/** The changelog may contain old names. */
function isCurrent(path: string): boolean {
  return path.endsWith('.md') && path !== 'CHANGELOG.md';
}

export function checkDocs(root: string): number {
  const repository = repositoryAt(root);
  const paths = sourcePaths(root).filter(isCurrent);
  return report(
    `${paths.length} documents`,
    paths.flatMap((path) => docViolations(path, repository)),
  );
}
