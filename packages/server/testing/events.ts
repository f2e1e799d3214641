/** One block of server-sent events. */
export interface Event {
  readonly id?: string;
  readonly data?: unknown;
  readonly retry?: string;
  readonly comment?: string;
}

/** The blocks of a stream, as they come. */
export async function* eventsOf(response: Response): AsyncGenerator<Event> {
  let rest = '';
  for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield parse(block);
  }
}

function parse(block: string): Event {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon) || 'comment', line.slice(colon + 2)];
    }),
  );
  const { id, data, retry, comment } = fields;
  return {
    ...(id !== undefined && { id }),
    ...(data !== undefined && { data: JSON.parse(data) as unknown }),
    ...(retry !== undefined && { retry }),
    ...(comment !== undefined && { comment }),
  };
}

/** The next block; that there is one is part of the test. */
export async function next(events: AsyncGenerator<Event>): Promise<Event> {
  const result = await events.next();
  if (result.done) throw new Error('The stream ended.');
  return result.value;
}
