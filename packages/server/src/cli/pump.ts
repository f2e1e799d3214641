/** What a function pushes, one after the other, for whoever reads: it is not pushed faster than it is read. */
export async function* pump<Item>(
  work: (push: (item: Item) => Promise<void>) => Promise<unknown>,
): AsyncGenerator<Item> {
  let offered = Promise.withResolvers<Item | undefined>();
  let taken = Promise.withResolvers<unknown>();
  const push = async (item: Item): Promise<void> => {
    offered.resolve(item);
    await taken.promise;
  };
  const done = work(push).then(
    () => offered.resolve(undefined),
    (error: unknown) => offered.reject(error),
  );
  try {
    for (;;) {
      const item = await offered.promise;
      if (item === undefined) return;
      yield item;
      offered = Promise.withResolvers();
      const last = taken;
      taken = Promise.withResolvers();
      last.resolve(undefined);
    }
  } finally {
    // Whoever stops reading early ends the work with it.
    taken.reject(new Error('Nobody reads any more.'));
    taken.promise.catch(() => undefined);
    await done;
    offered.promise.catch(() => undefined);
  }
}
