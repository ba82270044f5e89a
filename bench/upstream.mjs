import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** The canned upstream, a process of its own: answers what its parent last told it, after a pause if it is to be slow. */
let answer = { status: 201, body: '{}', delayMs: 0 };

const byPk = /^\/api\/v3\/stages\/captcha\/([^/?]+)\//;

const server = createServer((request, response) => {
  request.resume().on('end', async () => {
    if (answer.delayMs > 0) await sleep(answer.delayMs);
    const pk = byPk.exec(request.url)?.[1];
    const body = pk === undefined ? answer.body : answer.body.replace(/"pk":"[^"]*"/, `"pk":"${pk}"`);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
  });
});

process.on('message', (next) => {
  answer = next;
  process.send('set');
});
process.on('disconnect', () => process.exit());
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
