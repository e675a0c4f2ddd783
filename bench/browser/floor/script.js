// The least that a page must do to show the queue: read the token of the signed-in user, ask for the
// first page of tickets, draw the rows. The cold load of the app is measured against it.

const query = {
  from: [{ collectionId: 'tickets' }],
  where: {
    fieldFilter: { field: { fieldPath: 'queue' }, op: 'EQUAL', value: { stringValue: 'active' } },
  },
  orderBy: [
    { field: { fieldPath: 'priority' }, direction: 'ASCENDING' },
    { field: { fieldPath: 'receivedAt' }, direction: 'ASCENDING' },
  ],
  limit: 50,
};

const address =
  'https://firestore.googleapis.com/v1/projects/demo-reglament/databases/(default)/documents:runQuery';

/** @param {IDBDatabase} database */
const readUser = (database) =>
  new Promise((resolve, reject) => {
    const store = database.transaction('firebaseLocalStorage').objectStore('firebaseLocalStorage');
    const request = store.get('firebase:authUser:bench:[DEFAULT]');
    request.addEventListener('success', () => resolve(request.result.value));
    request.addEventListener('error', reject);
  });

const openDatabase = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('firebaseLocalStorageDb', 1);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', reject);
  });

/** @param {{ fields: Record<string, { stringValue: string }> }} ticket */
const rowOf = ({ fields }) => {
  const row = document.createElement('li');
  row.dataset['key'] = fields['number']?.stringValue;
  row.textContent = `${fields['number']?.stringValue} ${fields['subject']?.stringValue}`;
  return row;
};

const { stsTokenManager } = await readUser(await openDatabase());
const response = await fetch(address, {
  method: 'POST',
  headers: { Authorization: `Bearer ${stsTokenManager.accessToken}` },
  body: JSON.stringify({ structuredQuery: query }),
});
const list = document.createElement('ol');
for (const { document: ticket } of await response.json()) if (ticket) list.append(rowOf(ticket));
document.body.append(list);
