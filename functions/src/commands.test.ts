import { allows, commands, createRegistry } from '@reglament/domain';
import {
  anna,
  commandId,
  context,
  MONDAY_NOON,
  newTicket,
  olga,
} from '@reglament/domain/testing/builders';
import { addTag } from '@reglament/domain/testing/commands';
import { expect, it } from 'vitest';
import { callablesOf } from './commands';

it('registers a command everywhere through one entry of the command map', () => {
  const extended = createRegistry({ ...commands.map, addTag });
  const raw = { commandId: commandId('tag'), number: newTicket().number, tag: ' выставка ' };
  const parsed = extended.map.addTag.parse(raw);
  if (!parsed.ok) throw new Error(parsed.error.code);
  expect(parsed.value).toEqual({ name: 'addTag', input: { ...raw, tag: 'выставка' } });
  expect(extended.map.addTag.parse({ ...raw, tag: '' })).toMatchObject({
    error: { code: 'invalid-input', issues: [{ path: 'tag', code: 'required' }] },
  });

  const access = extended.accessOf('addTag');
  expect([allows(access, anna), allows(access, olga)]).toEqual([true, false]);

  const decide = (actor: typeof anna) =>
    extended.decide(newTicket(), parsed.value, context(actor, MONDAY_NOON));
  expect(decide(anna)).toMatchObject({
    ok: true,
    value: [{ ticket: { subject: 'Не открывается каталог выставки #выставка', revision: 2 } }],
  });
  expect(decide(olga)).toMatchObject({ error: { code: 'forbidden' } });

  const prediction = { ...context(anna, MONDAY_NOON), nameOf: () => undefined };
  expect(extended.preview(newTicket(), parsed.value, prediction).subject).toContain('#выставка');

  const callables = callablesOf(extended.map);
  expect(Object.keys(callables)).toEqual([...commands.names, 'addTag']);
  expect(callables['addTag']).toHaveProperty('__endpoint.callableTrigger');
});

it('does not treat names of Object.prototype as commands', () => {
  expect(['addNote', 'toString', '__proto__', 7].map(commands.isName)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
