import type { Sandbox } from '../../../src/sandbox/sandbox.js';

interface ShownSecret {
  readonly pk: string;
  readonly name: string;
  readonly isUsed: boolean;
}

/** A sandbox's secrets for the stage with the name; none before 2026.11, which has no secrets. */
export async function secretsOf({ origin }: Pick<Sandbox, 'origin'>, stageName: string): Promise<ShownSecret[]> {
  const get = (path: string) =>
    fetch(`${origin}/api/v3/secrets/secrets/${path}`, { headers: { authorization: 'Bearer sandbox-token' } });
  const response = await get(`?page_size=100&search=${encodeURIComponent(stageName)}`);
  if (response.status === 404) return [];
  const { results } = (await response.json()) as { results: { pk: string; name: string }[] };
  const own = results.filter(({ name }) => name.startsWith(`${stageName} private key`));
  return Promise.all(
    own.map(async ({ pk, name }) => ({
      pk,
      name,
      isUsed: ((await (await get(`${pk}/used_by/`)).json()) as []).length > 0,
    })),
  );
}
