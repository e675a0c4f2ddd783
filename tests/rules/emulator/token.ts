/** Token claims besides the uid. */
export interface Claims {
  readonly [name: string]: string | boolean | readonly string[] | Claims;
}

const segment = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Builds an unsigned ID token, which only the emulator accepts. */
export function unsignedToken(projectId: string, uid: string, claims: Claims): string {
  const payload = {
    iss: `https://securetoken.google.com/${projectId}`,
    aud: projectId,
    iat: 0,
    exp: 4_000_000_000,
    auth_time: 0,
    sub: uid,
    user_id: uid,
    firebase: { sign_in_provider: 'custom', identities: {} },
    ...claims,
  };
  return `${segment({ alg: 'none', typ: 'JWT' })}.${segment(payload)}.`;
}
