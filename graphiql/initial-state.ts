/** What the gateway knows and the tabs begin with. */
export interface GraphiqlInitialState {
  /** The header that a call needs: complete in the sandbox, otherwise with words in place of the secret; or none. */
  readonly headers: Readonly<Record<string, string>>;
  /** Stages that are there to try things on; none outside the sandbox. */
  readonly stagePks: readonly string[];
}

/** Reads it from the page: as data in an attribute it can run nothing. */
export function readInitialState(): GraphiqlInitialState {
  const content = document.querySelector<HTMLMetaElement>('meta[name="initial-state"]')?.content;
  if (!content) throw new Error('This page works only as the gateway serves it.');
  return JSON.parse(content);
}
