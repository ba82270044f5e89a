import { setFlagsFromString } from 'node:v8';

// Per-request objects die young, but under load V8 allocates some of them among long-lived objects (pretenuring). There
// they stay until a full collection, with everything they refer to.
setFlagsFromString('--no-allocation-site-pretenuring');
// So few objects survive a young-generation collection that parallel threads cost more CPU than they save.
setFlagsFromString('--no-parallel-scavenge');
