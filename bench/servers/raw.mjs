import { createServer } from 'node:http';
import { Pool } from 'undici';

/** The limit: the work that every gateway on Node has to do. Forwards the REST request itself, without GraphQL. */
const pool = new Pool(process.env.UPSTREAM, { connections: 64 });

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const { method, url, headers } = request;
    const body = chunks.length === 0 ? null : JSON.stringify(JSON.parse(Buffer.concat(chunks).toString()));
    const upstreamResponse = await pool.request({
      method,
      path: url,
      headers: { authorization: headers.authorization, 'content-type': 'application/json' },
      body,
    });
    const json = await upstreamResponse.body.json();
    response.writeHead(upstreamResponse.statusCode, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  });
}).listen(process.env.PORT, '127.0.0.1');
