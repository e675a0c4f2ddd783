import { randomBytes } from 'node:crypto';
import { ticketNumber } from '@reglament/domain';
import { expect, it } from 'vitest';
import { call, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { requester } from '../support/people';

const COUNT = 10;

const unknownNumbers = Array.from({ length: COUNT }, () => ticketNumber(randomBytes(5)));

it.each(['reply', 'reopen', 'addNote', 'assign', 'resolve', 'queuePlace'] as const)(
  'T48: %s does not reveal which ticket numbers exist',
  async (name) => {
    const other = requester('Иван');
    const known = await Promise.all(
      Array.from({ length: COUNT }, async () => submit(requester('Ольга'))),
    );
    const ask = async (number: string) => {
      const inputs = { ...inputsFor(number), queuePlace: { number } };
      const { status, text } = await call(other, name, inputs[name]);
      return `${status} ${text}`;
    };
    const answers = [
      ...(await Promise.all(known.map(ask))),
      ...(await Promise.all(unknownNumbers.map(ask))),
    ];
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('404');
  },
);

it('T48: numbers of consecutive tickets are unpredictable', async () => {
  const numbers = await Promise.all(Array.from({ length: COUNT }, async () => submit(requester())));
  const prefixes = numbers.map((number) => number.slice(0, 4));
  expect(new Set(prefixes).size).toBe(COUNT);
  expect(prefixes.toSorted()).not.toEqual(prefixes);
});
