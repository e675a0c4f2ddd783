import { handleEmail } from '../../../functions/src/inbound/handle-email';
import type { InboundPorts } from '../../../functions/src/inbound/ports';
import { saveProfile } from '../../../functions/src/people/save-profile';
import { sendersOf } from '../../../functions/src/store/senders';
import { newId } from './call';
import { mailIn, portsFor, rawEmail } from './inbound';
import { callerOf, requester, type Person } from './people';
import { at } from './run';
import { db } from './world';

export const HOUR_MS = 3_600_000;

/** Time of the tests, epoch milliseconds. */
export const now = Date.now();

/** Ports with the real address index. */
export const newPorts = (): InboundPorts => ({ ...portsFor([]), sendersOf });

/** Registers a person without the address that they write from. */
export const registered = async (): Promise<Person> => {
  const person = requester('Вера');
  const change = { name: person.name, login: person.uid };
  await saveProfile(db, { uid: person.uid, change, proof: 'host', at: now });
  return person;
};

/** Carries out an action of an agent. */
export const handle = async (
  person: Person,
  input: object,
  { ports = newPorts(), time = now }: { ports?: InboundPorts; time?: number } = {},
) =>
  handleEmail(
    { caller: callerOf(person), data: { commandId: newId(), ...input } },
    at(time),
    ports,
  );

/** Reads the emails queued to an address. */
export const noticesTo = async (address: string) => {
  const { docs } = await db.collection('outbox').where('to.address', '==', address).get();
  return docs.map((document) => document.data());
};

/** Receives and processes an email at a time; returns its record. */
export const mailAt = async (
  ports: InboundPorts,
  time: number,
  parts: Parameters<typeof rawEmail>[0],
) => mailIn(rawEmail(parts), { ports, deps: at(time) });
