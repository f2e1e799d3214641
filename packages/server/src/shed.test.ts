import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { mock, test } from 'node:test';
import { shedder } from './shed.ts';

/** What an answer came to. */
class Answer {
  destroyed = false;
  status: number | undefined;
  headers: Readonly<Record<string, string>> = {};
  body = '';

  writeHead(status: number, headers: Readonly<Record<string, string>>): this {
    this.status = status;
    this.headers = headers;
    return this;
  }

  end(body: string): void {
    this.body = body;
  }
}

test('a refusal is held back for a moment, and says when to come again; the log counts them once a second', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const lines: string[] = [];
    const shed = shedder((line) => void lines.push(line));
    const answers = Array.from({ length: 5_003 }, () => new Answer());
    const gone = answers[7] as Answer;
    gone.destroyed = true;
    for (const answer of answers) shed(answer as unknown as ServerResponse);
    assert.equal(answers.filter(({ status }) => status !== undefined).length, 3, 'so many are not held back');

    mock.timers.tick(299);
    assert.equal(answers.filter(({ status }) => status !== undefined).length, 3);
    mock.timers.tick(401);
    assert.ok(answers.every((answer) => answer === gone || answer.status === 503));
    assert.equal(gone.status, undefined);
    const { headers, body } = answers[0] as Answer;
    const waits = new Set(answers.map((answer) => answer.headers['retry-after']).filter((wait) => wait !== undefined));
    assert.deepEqual([...waits].sort(), ['1', '2', '3', '4', '5']);
    assert.equal((JSON.parse(body) as { code: string }).code, 'unavailable');
    assert.equal(headers['content-type'], 'application/problem+json');

    mock.timers.tick(300);
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { refused: number }).refused),
      [5_003],
    );
  } finally {
    mock.timers.reset();
  }
});
