import { COMMAND_MEMORY_MS, type CommandAnswer, type Refusal } from '@reglament/domain';
import { expect, test, vi } from 'vitest';
import { CommandError } from '../firebase/command-error';
import { Outbox } from './outbox';
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

const refused = (refusal: Refusal) => new CommandError(refusal);
const unavailable = refused({ code: 'unavailable' });

/** An outbox in a world that the test commands: the line, the clock, the answers. */
const setUp = () => {
  const sent: PendingCommand[] = [];
  const later: (() => void)[] = [];
  const answers: (CommandAnswer | CommandError)[] = [];
  const world = { isOnline: true, now: 1_000_000, kept: '[]' };
  const outbox = new Outbox({
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
  const states = () => outbox.entries().map(({ state }) => state);
  /** Lets everything happen that can happen without the test. */
  const settle = () => vi.waitFor(() => expect(states()).not.toContain('sending'));
  return { outbox, world, sent, answers, later, states, settle };
};

test('a command goes out at once and is done when it is answered', async () => {
  const { outbox, sent, states, settle } = setUp();
  outbox.add(given('reply', 'a'));
  expect(states()).toEqual(['sending']);
  await settle();
  expect(states()).toEqual(['done']);
  expect(outbox.entries()[0]?.answer).toEqual({ number: NUMBER, revision: 99 });
  expect(sent).toHaveLength(1);
});

test('what is answered is not kept for the next visit, what waits is', async () => {
  const { outbox, world, settle } = setUp();
  outbox.add(given('reply', 'a'));
  expect(world.kept).toContain('Ответ a');
  await settle();
  expect(world.kept).toBe('[]');
});

test('without a line commands wait, and go out in their order when it is back', async () => {
  const { outbox, world, sent, states, settle } = setUp();
  world.isOnline = false;
  outbox.add(given('addNote', 'a'));
  outbox.add(given('addNote', 'b'));
  expect(states()).toEqual(['queued', 'queued']);
  world.isOnline = true;
  outbox.wake();
  await settle();
  await vi.waitFor(() => expect(states()).toEqual(['done', 'done']));
  expect(sent.map(({ input }) => input.commandId.slice(-1))).toEqual(['a', 'b']);
});

test('a call that may not have arrived is repeated with the same id, and nothing overtakes it', async () => {
  const { outbox, sent, answers, later, states, settle } = setUp();
  answers.push(unavailable);
  outbox.add(given('reply', 'a'));
  outbox.add(given('addNote', 'b'));
  await vi.waitFor(() => expect(later).toHaveLength(1));
  expect(states()[0]).toBe('queued');
  expect(sent).toHaveLength(1);
  later[0]?.();
  await settle();
  await vi.waitFor(() => expect(states()).toEqual(['done', 'done']));
  expect(sent.map(({ input }) => input.commandId.slice(-1))).toEqual(['a', 'a', 'b']);
});

test('a refused command keeps its text and its reason, and the next one goes out', async () => {
  const { outbox, world, answers, states } = setUp();
  answers.push(refused({ code: 'conflict' }));
  outbox.add(given('reply', 'a'));
  outbox.add(given('addNote', 'b'));
  await vi.waitFor(() => expect(states()).toEqual(['refused', 'done']));
  expect(outbox.entries()[0]?.refusal).toEqual({ code: 'conflict' });
  expect(world.kept).toContain('Ответ a');
});

test('what a closed tab left behind goes out first, refused texts stay explained', async () => {
  const before = setUp();
  before.answers.push(refused({ code: 'wrong-status' }));
  before.outbox.add(given('reply', 'a'));
  await vi.waitFor(() => expect(before.states()).toEqual(['refused']));
  before.world.isOnline = false;
  before.outbox.add(given('addNote', 'b'));

  const after = setUp();
  after.world.isOnline = false;
  after.outbox.add(given('addNote', 'c'));
  after.outbox.adopt(before.world.kept);
  expect(after.states()).toEqual(['refused', 'queued', 'queued']);
  after.world.isOnline = true;
  after.outbox.wake();
  await vi.waitFor(() => expect(after.states()).toEqual(['refused', 'done', 'done']));
  expect(after.sent.map(({ input }) => input.commandId.slice(-1))).toEqual(['b', 'c']);
});

test('adopting the same things twice takes them once', async () => {
  const { outbox, world, sent, states } = setUp();
  world.isOnline = false;
  outbox.add(given('addNote', 'a'));
  const { kept } = world;
  outbox.adopt(kept);
  outbox.adopt(kept);
  world.isOnline = true;
  outbox.wake();
  await vi.waitFor(() => expect(states()).toEqual(['done']));
  expect(sent).toHaveLength(1);
});

test('unreadable leftovers are passed over', () => {
  const { outbox, states } = setUp();
  outbox.adopt('not json');
  outbox.adopt('[{"name":"reply","input":{},"at":1,"tries":0,"refusal":null,"isReturned":false}]');
  outbox.adopt(
    '[{"name":"toString","input":{},"at":1,"tries":0,"refusal":null,"isReturned":false}]',
  );
  expect(states()).toEqual([]);
});

test('the own step before is no conflict: later commands stand on what it reached', async () => {
  const { outbox, answers, sent, states } = setUp();
  answers.push({ number: NUMBER, revision: 4 }, { number: NUMBER, revision: 5 });
  outbox.add(given('assign', 'a', 3));
  outbox.add(given('reply', 'b', 3));
  outbox.add(given('reply', 'c', 3));
  await vi.waitFor(() => expect(states()).toEqual(['done', 'done', 'done']));
  expect(sent.map(({ input }) => ('baseRevision' in input ? input.baseRevision : null))).toEqual([
    3, 4, 5,
  ]);
});

test("another's step in between stays a conflict", async () => {
  const { outbox, answers, sent, states } = setUp();
  answers.push({ number: NUMBER, revision: 5 });
  outbox.add(given('assign', 'a', 3));
  outbox.add(given('reply', 'b', 3));
  await vi.waitFor(() => expect(states()).toEqual(['done', 'done']));
  expect(sent.map(({ input }) => ('baseRevision' in input ? input.baseRevision : null))).toEqual([
    3, 3,
  ]);
});

test('a repeat that the server no longer remembers is given back instead of sent twice', async () => {
  const { outbox, world, answers, sent, later, states } = setUp();
  answers.push(unavailable);
  outbox.add(given('reply', 'a'));
  await vi.waitFor(() => expect(later).toHaveLength(1));
  world.now += COMMAND_MEMORY_MS;
  later[0]?.();
  await vi.waitFor(() => expect(states()).toEqual(['refused']));
  expect(outbox.entries()[0]?.refusal).toEqual({ code: 'unavailable' });
  expect(sent).toHaveLength(1);
});

test('what never left waits as long as it takes', async () => {
  const { outbox, world, states } = setUp();
  world.isOnline = false;
  outbox.add(given('reply', 'a'));
  world.now += 7 * COMMAND_MEMORY_MS;
  world.isOnline = true;
  outbox.wake();
  await vi.waitFor(() => expect(states()).toEqual(['done']));
});

test('what was seen can be dropped, and watchers hear of every change', async () => {
  const { outbox, states, settle } = setUp();
  const watcher = vi.fn<() => void>();
  outbox.subscribe(watcher);
  outbox.add(given('reply', 'a'));
  await settle();
  outbox.drop(outbox.entries()[0]?.id ?? '');
  expect(states()).toEqual([]);
  expect(watcher).toHaveBeenCalled();
});

test('an error of the program is refused like any other, and does not stop the line', async () => {
  const { outbox, states } = setUp();
  const broken = new Outbox({
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
  expect([outbox.entries(), states()]).toEqual([[], []]);
});
