import { brokenHttp } from '../support/faults/broken-http.faults.js';
import { describeFaults } from '../support/faults/describe-faults.js';
import { hangingFaults } from '../support/faults/hanging.faults.js';
import { lostConnections } from '../support/faults/lost-connections.faults.js';

// The gateways are as many as let all cases hang at once: each then takes one deadline, which can be a long one.
describeFaults('an answer that never ends', hangingFaults, { timeoutMs: 5000, gateways: 12 });
describeFaults('a connection that is lost', lostConnections, { timeoutMs: 10_000, gateways: 3 });
describeFaults('what is not HTTP', brokenHttp, { timeoutMs: 10_000, gateways: 2 });
