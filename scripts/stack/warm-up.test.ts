import { parseCommand, type CommandName } from '@reglament/domain';
import { expect, it } from 'vitest';
import { warmUpInputs } from './warm-up';

const inputs = warmUpInputs();

it.each(Object.keys(inputs) as CommandName[])(
  'warms up %s with a valid input, so that the call reaches the database',
  (name) => {
    expect(parseCommand(name, inputs[name])).toMatchObject({ ok: true });
  },
);
