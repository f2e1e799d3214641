/*
 * Browsers write `localStorage` to the disk seconds later: a device that dies before would forget who acted, and what it has
 * kept of their acts would be nobody's. So a token is also kept where a browser can be waited for.
 */

const table = 'token';

/** Resolves once it has left for the disk; undefined forgets it. */
export async function keepToken(name: string, token: string | undefined): Promise<void> {
  if (token === undefined) {
    await done(indexedDB.deleteDatabase(name));
    return;
  }
  await within(name, 'readwrite', (rows) => rows.put(token, table));
}

export async function keptToken(name: string): Promise<string | undefined> {
  return within(name, 'readonly', (rows) => rows.get(table) as IDBRequest<string | undefined>);
}

async function within<T>(
  name: string,
  mode: IDBTransactionMode,
  run: (rows: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(table);
  const db = await done(opening);
  // Whoever forgets it must not have to wait.
  db.onversionchange = () => db.close();
  try {
    const transaction = db.transaction(table, mode, { durability: 'strict' });
    const request = run(transaction.objectStore(table));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The storage refused.'));
    });
    return request.result;
  } finally {
    db.close();
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The storage refused.'));
  });
}
