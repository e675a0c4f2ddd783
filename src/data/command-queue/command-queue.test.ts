import { COMMAND_MEMORY_MS, type CommandAnswer, type DomainError } from '@reglament/domain';
import { expect, test, vi } from 'vitest';
import { CommandError } from '../firebase/command-error';
import { CommandQueue } from './command-queue';
import { parsePending, type PendingCommand } from './pending-command';

const NUMBER = 'K7Q2M44';

const given = (name: 'reply' | 'assign' | 'addNote', id: string, base = 3): PendingCommand => {
  const fields = {
    reply: { text: `Ответ ${id}`, baseRevision: base },
    assign: { to: 'anna', baseRevision: base },
    addNote: { text: `Заметка ${id}` },
  };
  const parsed = parsePending(name, {
    commandId: `00000000-0000-4000-8000-${id.padStart(12, '0')}`,
    number: NUMBER,
    ...fields[name],
  });
  if (!parsed.ok) throw new Error('the command of the test is not valid');
  return parsed.value;
};

const refused = (refusal: DomainError) => new CommandError(refusal);
const unavailable = refused({ code: 'unavailable' });

/** An commandQueue in a world that the test commands: the line, the clock, the answers. */
const setUp = () => {
  const sent: PendingCommand[] = [];
  const later: (() => void)[] = [];
  const answers: (CommandAnswer | CommandError)[] = [];
  const world = { isOnline: true, now: 1_000_000, kept: '[]' };
  const commandQueue = new CommandQueue({
    deliver: (command: PendingCommand) => {
      sent.push(command);
      const answer = answers.shift() ?? { number: NUMBER, revision: 99 };
      return answer instanceof CommandError ? Promise.reject(answer) : Promise.resolve(answer);
    },
    save: (text) => {
      world.kept = text;
    },
    isOnline: () => world.isOnline,
    now: () => world.now,
    later: (act) => {
      later.push(act);
      return () => later.splice(later.indexOf(act), 1);
    },
  });
  const states = () => commandQueue.entries().map(({ state }) => state);
  /** Lets everything happen that can happen without the test. */
  const settle = () => vi.waitFor(() => expect(states()).not.toContain('sending'));
  return { commandQueue, world, sent, answers, later, states, settle };
};

test('a command goes out at once and is done when it is answered', async () => {
  const { commandQueue, sent, states, settle } = setUp();
  commandQueue.add(given('reply', 'a'));
  expect(states()).toEqual(['sending']);
  await settle();
  expect(states()).toEqual(['done']);
  expect(commandQueue.entries()[0]?.answer).toEqual({ number: NUMBER, revision: 99 });
  expect(sent).toHaveLength(1);
});

test('what is answered is not kept for the next visit, what waits is', async () => {
  const { commandQueue, world, settle } = setUp();
  commandQueue.add(given('reply', 'a'));
  expect(world.kept).toContain('Ответ a');
  await settle();
  expect(world.kept).toBe('[]');
});

test('without a line commands wait, and go out in their order when it is back', async () => {
  const { commandQueue, world, sent, states, settle } = setUp();
  world.isOnline = false;
  commandQueue.add(given('addNote', 'a'));
  commandQueue.add(given('addNote', 'b'));
  expect(states()).toEqual(['queued', 'queued']);
  world.isOnline = true;
  commandQueue.resume();
  await settle();
  await vi.waitFor(() => expect(states()).toEqual(['done', 'done']));
  expect(sent.map(({ input }) => input.commandId.slice(-1))).toEqual(['a', 'b']);
});

test('a call that may not have arrived is repeated with the same id, and nothing overtakes it', async () => {
  const { commandQueue, sent, answers, later, states, settle } = setUp();
  answers.push(unavailable);
  commandQueue.add(given('reply', 'a'));
  commandQueue.add(given('addNote', 'b'));
  await vi.waitFor(() => expect(later).toHaveLength(1));
  expect(states()[0]).toBe('queued');
  expect(sent).toHaveLength(1);
  later[0]?.();
  await settle();
  await vi.waitFor(() => expect(states()).toEqual(['done', 'done']));
  expect(sent.map(({ input }) => input.commandId.slice(-1))).toEqual(['a', 'a', 'b']);
});

test('a refused command keeps its text and its reason, and the next one goes out', async () => {
  const { commandQueue, world, answers, states } = setUp();
  answers.push(refused({ code: 'conflict' }));
  commandQueue.add(given('reply', 'a'));
  commandQueue.add(given('addNote', 'b'));
  await vi.waitFor(() => expect(states()).toEqual(['refused', 'done']));
  expect(commandQueue.entries()[0]?.refusal).toEqual({ code: 'conflict' });
  expect(world.kept).toContain('Ответ a');
});

test('what a closed tab left behind goes out first, refused texts stay explained', async () => {
  const before = setUp();
  before.answers.push(refused({ code: 'wrong-status' }));
  before.commandQueue.add(given('reply', 'a'));
  await vi.waitFor(() => expect(before.states()).toEqual(['refused']));
  before.world.isOnline = false;
  before.commandQueue.add(given('addNote', 'b'));

  const after = setUp();
  after.world.isOnline = false;
  after.commandQueue.add(given('addNote', 'c'));
  after.commandQueue.import(before.world.kept);
  expect(after.states()).toEqual(['refused', 'queued', 'queued']);
  after.world.isOnline = true;
  after.commandQueue.resume();
  await vi.waitFor(() => expect(after.states()).toEqual(['refused', 'done', 'done']));
  expect(after.sent.map(({ input }) => input.commandId.slice(-1))).toEqual(['b', 'c']);
});

test('adopting the same things twice takes them once', async () => {
  const { commandQueue, world, sent, states } = setUp();
  world.isOnline = false;
  commandQueue.add(given('addNote', 'a'));
  const { kept } = world;
  commandQueue.import(kept);
  commandQueue.import(kept);
  world.isOnline = true;
  commandQueue.resume();
  await vi.waitFor(() => expect(states()).toEqual(['done']));
  expect(sent).toHaveLength(1);
});

test('what an earlier release stored is sent', async () => {
  const [before, after] = [setUp(), setUp()];
  before.world.isOnline = false;
  before.commandQueue.add(given('addNote', 'a'));
  after.commandQueue.import(before.world.kept.replace('isRestored', 'isReturned'));
  await vi.waitFor(() => expect(after.states()).toEqual(['done']));
  expect(before.world.kept).toContain('isRestored');
});

test('unreadable leftovers are passed over', () => {
  const { commandQueue, states } = setUp();
  commandQueue.import('not json');
  commandQueue.import(
    '[{"name":"reply","input":{},"at":1,"tries":0,"refusal":null,"isRestored":false}]',
  );
  commandQueue.import(
    '[{"name":"toString","input":{},"at":1,"tries":0,"refusal":null,"isRestored":false}]',
  );
  expect(states()).toEqual([]);
});

test('the own step before is no conflict: later commands stand on what it reached', async () => {
  const { commandQueue, answers, sent, states } = setUp();
  answers.push({ number: NUMBER, revision: 4 }, { number: NUMBER, revision: 5 });
  commandQueue.add(given('assign', 'a', 3));
  commandQueue.add(given('reply', 'b', 3));
  commandQueue.add(given('reply', 'c', 3));
  await vi.waitFor(() => expect(states()).toEqual(['done', 'done', 'done']));
  expect(sent.map(({ input }) => ('baseRevision' in input ? input.baseRevision : null))).toEqual([
    3, 4, 5,
  ]);
});

test("another's step in between stays a conflict", async () => {
  const { commandQueue, answers, sent, states } = setUp();
  answers.push({ number: NUMBER, revision: 5 });
  commandQueue.add(given('assign', 'a', 3));
  commandQueue.add(given('reply', 'b', 3));
  await vi.waitFor(() => expect(states()).toEqual(['done', 'done']));
  expect(sent.map(({ input }) => ('baseRevision' in input ? input.baseRevision : null))).toEqual([
    3, 3,
  ]);
});

test('a repeat that the server no longer remembers is given back instead of sent twice', async () => {
  const { commandQueue, world, answers, sent, later, states } = setUp();
  answers.push(unavailable);
  commandQueue.add(given('reply', 'a'));
  await vi.waitFor(() => expect(later).toHaveLength(1));
  world.now += COMMAND_MEMORY_MS;
  later[0]?.();
  await vi.waitFor(() => expect(states()).toEqual(['refused']));
  expect(commandQueue.entries()[0]?.refusal).toEqual({ code: 'unavailable' });
  expect(sent).toHaveLength(1);
});

test('what never left waits as long as it takes', async () => {
  const { commandQueue, world, states } = setUp();
  world.isOnline = false;
  commandQueue.add(given('reply', 'a'));
  world.now += 7 * COMMAND_MEMORY_MS;
  world.isOnline = true;
  commandQueue.resume();
  await vi.waitFor(() => expect(states()).toEqual(['done']));
});

test('what was seen can be dropped, and watchers hear of every change', async () => {
  const { commandQueue, states, settle } = setUp();
  const watcher = vi.fn<() => void>();
  commandQueue.subscribe(watcher);
  commandQueue.add(given('reply', 'a'));
  await settle();
  commandQueue.dismiss(commandQueue.entries()[0]?.id ?? '');
  expect(states()).toEqual([]);
  expect(watcher).toHaveBeenCalled();
});

test('an error of the program is refused like any other, and does not stop the line', async () => {
  const { commandQueue, states } = setUp();
  const broken = new CommandQueue({
    deliver: () => Promise.reject(new TypeError('broken')),
    save: () => undefined,
    isOnline: () => true,
    now: () => 0,
    later: () => () => undefined,
  });
  broken.add(given('reply', 'a'));
  broken.add(given('reply', 'b'));
  await vi.waitFor(() =>
    expect(broken.entries().map(({ refusal }) => refusal?.code)).toEqual(['internal', 'internal']),
  );
  expect([commandQueue.entries(), states()]).toEqual([[], []]);
});
