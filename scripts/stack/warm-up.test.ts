import { parseCommand, type CommandName } from '@reglament/domain';
import { expect, it } from 'vitest';
import { warmUpInputs } from './warm-up';

const inputs = warmUpInputs();

it.each(Object.keys(inputs) as CommandName[])(
  'the warm-up gives %s an input that is read, so that the call gets as far as the database',
  (name) => {
    expect(parseCommand(name, inputs[name])).toMatchObject({ ok: true });
  },
);
