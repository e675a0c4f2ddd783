import { describe, expect, it } from 'vitest';
import { form, headersOf, send, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { requester } from '../support/people';
import { stored, updateTimesOf } from '../support/stored';

const poison = '{"polluted":"yes","role":"admin","active":true,"isAdmin":true}';

/** Appends a raw member to the JSON of a value, which `JSON.stringify` would not write. */
const withMember = (value: object, member: string): string => {
  const json = JSON.stringify(value);
  return `${json.slice(0, -1)}${json === '{}' ? '' : ','}${member}}`;
};

const members = [
  `"__proto__":${poison}`,
  `"constructor":{"prototype":${poison}}`,
  `"prototype":${poison}`,
  `"toString":${poison}`,
];

describe('T42: prototype pollution', () => {
  it.each(members)('is rejected at every depth: %s', async (member) => {
    const olga = requester();
    const inObject = `"objects":[{"kind":"event","id":"1",${member}}]`;
    const { objects: _left, ...rest } = form();
    const data = [
      withMember(form(), member),
      withMember(rest, inObject),
      withMember(rest, `"objects":[{"kind":"event","id":{${member}}}]`),
      withMember(rest, `"objects":[{"kind":"event","id":{"a":{${member}}}}]`),
    ];
    const calls = data.map((json) => `{"data":${json}}`);
    const beside = `{"data":${JSON.stringify(form())},${member}}`;
    for (const body of [...calls, beside]) {
      const answer = await send('submitTicket', { method: 'POST', headers: headersOf(olga), body });
      expect([answer.status, answer.error?.code]).toEqual([400, 'invalid-input']);
    }
    expect(await stored.ticketsOf(olga.uid)).toEqual([]);
  });

  it('grants no rights in the same process', async () => {
    const olga = requester();
    const number = await submit(olga);
    const before = await updateTimesOf(`tickets/${number}`);
    const input = inputsFor(number).addNote;
    const bodies = members.map((member) => `{"data":${withMember(input, member)}}`);
    for (const body of [...bodies, JSON.stringify({ data: input })]) {
      const answer = await send('addNote', { method: 'POST', headers: headersOf(olga), body });
      expect(['invalid-input', 'forbidden']).toContain(answer.error?.code);
    }
    expect(await updateTimesOf(`tickets/${number}`)).toEqual(before);
  });

  it('adds no field to stored documents', async () => {
    const number = await submit(requester());
    expect(await stored.ticket(number)).not.toHaveProperty('polluted');
  });
});
