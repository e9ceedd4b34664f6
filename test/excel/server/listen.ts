import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}
/** Answers a GET for a URL path; undefined is 404. */
export type Handler = (path: string) => Promise<Answer | undefined>;

export interface Listening {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves `handler` on https://localhost; takes a free port when the wanted one is taken. */
export async function listen(
  certificate: Pick<Certificate, 'key' | 'cert'>,
  wantedPort: number,
  handler: Handler,
): Promise<Listening> {
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    void answer(handler, request, response);
  });
  await open(server, wantedPort);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function open(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) open(server, 0).then(done, fail);
      else fail(error);
    });
    server.listen(port, 'localhost', () => {
      server.removeAllListeners('error');
      done();
    });
  });
}

async function answer(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'https://localhost').pathname;
  const found = await handler(path).catch((error: unknown) => ({ status: 500, body: String(error) }));
  const made: Answer = found ?? { status: 404, body: `Not found: ${path}` };
  response.writeHead(made.status ?? 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...made.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : made.body);
}
