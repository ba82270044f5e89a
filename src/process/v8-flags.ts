import { setFlagsFromString } from 'node:v8';

// Hardly anything that a request makes outlives it. Under load V8 comes to another view, and allocates some of it among the
// objects that it expects to live long: there it lies until a full collection, and all that it refers to with it.
setFlagsFromString('--no-allocation-site-pretenuring');
// So little is left over that threads which help to copy it cost more than they help: an eighth of all CPU, on two cores.
setFlagsFromString('--no-parallel-scavenge');
