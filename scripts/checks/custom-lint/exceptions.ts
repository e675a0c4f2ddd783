import type { LintRule } from './parsed-file';

const directive = /\/[/*]\s*(ox|es)lint-disable\S*(.*)/;

/** Requires lint suppressions to name the rule and, after two dashes, the reason. */
export const explainedExceptions: LintRule = ({ path, text }) =>
  text.split('\n').flatMap((content, index) => {
    const found = directive.exec(content);
    if (found === null) return [];
    const [, tool, rest = ''] = found;
    if (tool === 'ox' && /\s\S+.* -- \S+/.test(rest)) return [];
    const message = 'write the linter’s own directive, the rule, two dashes and the reason';
    return [{ path, line: index + 1, message }];
  });
