/** The initial content of the tabs, from the gateway. */
export interface GraphiqlInitialState {
  /** The credential header: valid in the sandbox, otherwise with a placeholder; empty if none is needed. */
  readonly headers: Readonly<Record<string, string>>;
  /** Existing sandbox stages to try operations on; empty outside the sandbox. */
  readonly stagePks: readonly string[];
}

/** Reads the state from an attribute of the page, where it cannot run as a script. */
export function readInitialState(): GraphiqlInitialState {
  const content = document.querySelector<HTMLMetaElement>('meta[name="initial-state"]')?.content;
  if (!content) throw new Error('This page works only when the gateway serves it.');
  return JSON.parse(content);
}
