import { LIST_LIMIT } from '@reglament/domain';
import {
  collection,
  collectionGroup,
  doc,
  limit,
  query,
  where,
  type DocumentReference,
  type Firestore,
  type Query,
} from 'firebase/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareProject, rulesText } from './emulator/project';
import { firestoreOf, firstAnswer, verdictOn } from './emulator/sdk';
import { verdictWhen } from './matrix/cells';
import { mayGet, mayList } from './matrix/reads';
import { actors, requesterA, type Actor } from './world/actors';
import { pathOf, namedTargets, type Target } from './world/collections';
import { world } from './world/documents';

const projectId = 'demo-rules-listeners';

/** Listener source, and whether the access table allows it. */
interface ListenerCase {
  readonly name: string;
  readonly source: (target: Target, listener: Listener) => Query | DocumentReference;
  readonly isAllowed: (target: Target, actor: Actor) => boolean;
}

interface Listener {
  readonly firestore: Firestore;
  readonly actor: Actor;
}

const listed = ({ parent, collection: name }: Target, { firestore }: Listener): Query =>
  collection(firestore, [parent, name].filter((part) => part !== '').join('/'));

const owned = (uid: string | null): ReturnType<typeof where> =>
  where('requesterUid', '==', uid ?? 'nobody');

const document = (which: 'existing' | 'missing'): ListenerCase => ({
  name: `${which === 'existing' ? 'an existing' : 'a missing'} document`,
  source: (target, { firestore }) => doc(firestore, pathOf(target, target[which].id)),
  isAllowed: (target, actor) => mayGet(target, actor, which),
});

const listenerCases: readonly ListenerCase[] = [
  document('existing'),
  document('missing'),
  {
    name: 'a limited list',
    source: (target, listener) => query(listed(target, listener), limit(LIST_LIMIT)),
    isAllowed: (target, actor) => mayList(target, actor, 'all'),
  },
  {
    name: 'a limited list filtered by the own uid',
    source: (target, listener) =>
      query(listed(target, listener), owned(listener.actor.uid), limit(LIST_LIMIT)),
    isAllowed: (target, actor) => mayList(target, actor, 'own'),
  },
  {
    name: 'a limited list filtered by the uid of requester A',
    source: (target, listener) =>
      query(listed(target, listener), owned(requesterA.uid), limit(LIST_LIMIT)),
    isAllowed: (target, actor) => mayList(target, actor, 'ofA'),
  },
  { name: 'a list without a limit', source: listed, isAllowed: () => false },
  {
    name: 'a list over the limit',
    source: (target, listener) => query(listed(target, listener), limit(LIST_LIMIT + 1)),
    isAllowed: () => false,
  },
  {
    name: 'a collection group',
    source: (target, { firestore, actor }) =>
      query(collectionGroup(firestore, target.collection), owned(actor.uid), limit(LIST_LIMIT)),
    isAllowed: () => false,
  },
];

beforeAll(() => prepareProject(projectId, rulesText, world));

describe.each(actors.map((actor) => [actor.name, actor] as const))(
  'T2: live listeners of %s',
  (_, actor) => {
    test.each(listenerCases)(
      '$name is allowed where the domain permits it',
      async (listenerCase) => {
        const firestore = firestoreOf(projectId, actor);
        const observed = namedTargets.map(async (target) => [
          target.template,
          await verdictOn(firstAnswer(listenerCase.source(target, { firestore, actor }))),
        ]);
        const expected = namedTargets.map((target) => [
          target.template,
          verdictWhen(listenerCase.isAllowed(target, actor)),
        ]);
        expect(await Promise.all(observed)).toEqual(expected);
      },
    );
  },
);
