import { describe, expect, it } from 'vitest';
import { actsOn } from '../support/acts';
import { form, headersOf, send, submit } from '../support/call';
import { requester } from '../support/people';
import { stored, traceOf } from '../support/stored';

const poison = '{"polluted":"yes","role":"admin","active":true,"isAdmin":true}';

/** JSON of a value with one more member, which `JSON.stringify` would not write. */
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

describe('T42: a key that reaches into prototypes', () => {
  it.each(members)('is refused at every depth: %s', async (member) => {
    const olga = requester();
    const inObject = `"objects":[{"kind":"event","id":"1",${member}}]`;
    const { objects: _left, ...rest } = form();
    const data = [
      withMember(form(), member),
      withMember(rest, inObject),
      withMember(rest, `"objects":[{"kind":"event","id":{${member}}}]`),
      withMember(rest, `"objects":[{"kind":"event","id":{"a":{${member}}}}]`),
    ];
    const whole = data.map((json) => `{"data":${json}}`);
    const beside = `{"data":${JSON.stringify(form())},${member}}`;
    for (const body of [...whole, beside]) {
      const answer = await send('submitTicket', { method: 'POST', headers: headersOf(olga), body });
      expect([answer.status, answer.refusal?.code]).toEqual([400, 'invalid-input']);
    }
    expect(await stored.ticketsOf(olga.uid)).toEqual([]);
  });

  it('gives nobody a right, in the same process or later', async () => {
    const olga = requester();
    const number = await submit(olga);
    const before = await traceOf(`tickets/${number}`);
    const act = actsOn(number).addNote;
    const bodies = members.map((member) => `{"data":${withMember(act, member)}}`);
    for (const body of [...bodies, JSON.stringify({ data: act })]) {
      const answer = await send('addNote', { method: 'POST', headers: headersOf(olga), body });
      expect(['invalid-input', 'forbidden']).toContain(answer.refusal?.code);
    }
    expect(await traceOf(`tickets/${number}`)).toEqual(before);
  });

  it('is no field of what is stored', async () => {
    const number = await submit(requester());
    expect(await stored.ticket(number)).not.toHaveProperty('polluted');
  });
});
