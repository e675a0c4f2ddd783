/** A violation added to a copy of the repository, and the check that must report it. */
export type Fixture = Readonly<{
  /** Name of the check that must fail. */
  check: string;
  /**
   * Text expected on the line that names the file, usually the rule; empty if the file name is
   * enough.
   */
  says: string;
  path: string;
  /** Content of a new file, or the edit of an existing one. */
  content: string | ((before: string) => string);
  /** Marks a control: valid code that the check must not report. */
  allowed?: true;
}>;

export type Output = Readonly<{ code: number; output: string }>;

/** Whether the output names the file together with the rule. */
function isNamed({ path, says, allowed }: Fixture, output: string): boolean {
  const lines = output.split('\n').filter((line) => line.includes(says));
  // A control may appear as the target of another violation, but not at the start of a line.
  if (allowed === true) return lines.some((line) => line.trimStart().startsWith(path));
  return lines.some((line) => {
    const after = line.charAt(line.indexOf(path) + path.length);
    return line.includes(path) && !/[\w/-]/.test(after);
  });
}

/** Whether the check behaved as the fixture expects. */
export function isDetected(fixture: Fixture, { code, output }: Output): boolean {
  return fixture.allowed === true
    ? !isNamed(fixture, output)
    : code !== 0 && isNamed(fixture, output);
}
