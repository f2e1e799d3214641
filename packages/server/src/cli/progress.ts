const every = 1_000;

/** Counts on standard error while something runs, and wipes the line at its end; silent where nobody watches. */
export async function* showProgress<Item>(items: AsyncIterable<Item>, what: string): AsyncGenerator<Item> {
  if (!process.stderr.isTTY) {
    yield* items;
    return;
  }
  let count = 0;
  try {
    for await (const item of items) {
      count += 1;
      if (count % every === 0) process.stderr.write(`\r${count.toLocaleString('en')} ${what}`);
      yield item;
    }
  } finally {
    process.stderr.write('\r\u001B[K');
  }
}
