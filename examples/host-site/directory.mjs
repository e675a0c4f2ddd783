import { createHmac } from 'node:crypto';

/** People in one batch; the service accepts at most 500. */
const BATCH = 500;

/**
 * Tells the support service who the users of this site are, signed with the key of this host. Call it when users
 * change and once a day for all: who is unchanged costs nothing.
 * @param {readonly { id: string, name: string, email: string }[]} users
 * @param {{ service: string, host: string, key: string }} site
 */
export async function pushDirectory(users, { service, host, key }) {
  for (let from = 0; from < users.length; from += BATCH) {
    const people = users.slice(from, from + BATCH).map(({ id, name, email }) => ({
      id,
      name,
      // Only an address that this site has verified by an email link.
      email,
    }));
    const body = JSON.stringify({ people });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const response = await fetch(`${service}/api/directory`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Reglament-Host': host,
        'X-Reglament-Timestamp': timestamp,
        // HMAC-SHA256 over the timestamp, a full stop and the body as it is sent.
        'X-Reglament-Signature': createHmac('sha256', key)
          .update(`${timestamp}.${body}`)
          .digest('base64url'),
      },
      body,
    });
    if (!response.ok) throw new Error(`the directory was answered with ${response.status}`);
  }
}
