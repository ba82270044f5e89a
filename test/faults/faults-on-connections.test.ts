import { brokenHttp } from '../support/faults/broken-http.faults.js';
import { describeFaults } from '../support/faults/describe-faults.js';
import { hangingFaults } from '../support/faults/hanging.faults.js';
import { lostConnections } from '../support/faults/lost-connections.faults.js';

// Enough gateways for half of the cases to hang at once, so that the deadline can be long: the good reads after them,
// also all at once, need time on a slow machine.
describeFaults('a response that never ends', hangingFaults, { timeoutMs: 8000, gateways: 15 });
describeFaults('a connection that is lost', lostConnections, { timeoutMs: 10_000, gateways: 3 });
describeFaults('what is not HTTP', brokenHttp, { timeoutMs: 10_000, gateways: 2 });
