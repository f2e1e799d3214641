/** Child process: the lowest floor. Bare `node:http`, which answers with the same bytes, whatever it is asked. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerParent } from '../child.ts';
import { spent, type Question } from './questions.ts';

let body = Buffer.from('{}');

const start = (async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ready: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
})();

answerParent(start, (question) => {
  const { ask, text } = question as Question;
  if (ask === 'answer with') body = Buffer.from(text ?? '');
  return Promise.resolve(spent());
});
