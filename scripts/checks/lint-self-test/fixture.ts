/** One violation put into a copy of the repository, and the check that must notice it. */
export type Fixture = Readonly<{
  /** Name of the check that must go red. */
  check: string;
  /** What the check must say on the line that names the file: the rule, usually. Empty: the name is enough. */
  says: string;
  path: string;
  /** The added file, or how an existing one is changed. */
  content: string | ((before: string) => string);
  /** A control: something that is allowed, which the check must not hold against the file. */
  allowed?: true;
}>;

export type Output = Readonly<{ code: number; output: string }>;

/** Whether a line of the check's output is about the added file and its rule. */
function isNamed({ path, says, allowed }: Fixture, output: string): boolean {
  const lines = output.split('\n').filter((line) => line.includes(says));
  // A control may be named as the target of someone else's violation, but not at the head of a line.
  if (allowed === true) return lines.some((line) => line.trimStart().startsWith(path));
  return lines.some((line) => {
    const after = line.charAt(line.indexOf(path) + path.length);
    return line.includes(path) && !/[\w/-]/.test(after);
  });
}

/** Whether the check did what the fixture is there to prove. */
export function isProven(fixture: Fixture, { code, output }: Output): boolean {
  return fixture.allowed === true
    ? !isNamed(fixture, output)
    : code !== 0 && isNamed(fixture, output);
}
