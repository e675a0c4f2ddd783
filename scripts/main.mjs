// Entry point of every command. It runs before packages are installed, so it may use Node built-ins
// only; it imports them after the version check, so that an old Node prints a message instead of a
// stack trace.
const [oldestMajor, oldestMinor] = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  console.error(
    `Reglament needs Node ${oldestMajor}.${oldestMinor} or newer and this is ${process.versions.node}: ` +
      'install a current one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}

const { runCommand } = await import('./setup/run-command.mjs');
process.exitCode = await runCommand(process.argv[2], process.argv.slice(3));
