import type { ProfileBehaviour } from './profile.js';
import type { Store } from './store/store.js';

/** One sandbox: its behaviour, its data, and its superuser's token. */
export interface Installation {
  readonly behaviour: ProfileBehaviour;
  readonly store: Store;
  readonly superuserToken: string;
}
