import { contractFaults } from '../support/faults/contract.faults.js';
import { describeFaults } from '../support/faults/describe-faults.js';
import { statuses } from '../support/faults/statuses.faults.js';
import { unreadableBodies } from '../support/faults/unreadable-bodies.faults.js';

const setup = { timeoutMs: 10_000, gateways: 2 };

describeFaults('an error response', statuses, setup);
describeFaults('a success that cannot be read', unreadableBodies, setup);
describeFaults('a success that breaks the contract', contractFaults, setup);
