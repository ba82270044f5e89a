import type { ProfileBehaviour } from './profile.js';
import type { Store } from './store/store.js';

/** One sandbox: what it behaves like, what it holds, and who rules it. */
export interface Installation {
  readonly behaviour: ProfileBehaviour;
  readonly store: Store;
  readonly superuserToken: string;
}
