import { describeFaults } from '../support/faults/describe-faults.js';
import { faultOperations } from '../support/faults/operations.js';
import { unprovenCreates, unprovenWrites } from '../support/faults/unproven-writes.faults.js';

const setup = { timeoutMs: 10_000, gateways: 1 };
const writes = faultOperations.filter(({ isWrite }) => isWrite);
const creates = faultOperations.filter(({ method }) => method === 'POST');

describeFaults('a 2xx that proves no write', unprovenWrites, { ...setup, operations: writes });
describeFaults('a 2xx that proves no new object', unprovenCreates, { ...setup, operations: creates });
