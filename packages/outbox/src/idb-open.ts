import { promisifyRequest } from 'idb-keyval';

export interface OpenOptions {
  readonly factory: IDBFactory | undefined;
  readonly name: string;
  readonly table: string;
  /** Whether it is made where it is not there. */
  readonly make: boolean;
  /** The connection is of no use any more, whoever ended it. */
  readonly closed: () => void;
}

/** Opens the database; undefined where it is not there and none is to be made. */
export async function openDatabase(options: OpenOptions): Promise<IDBDatabase | undefined> {
  const { factory, name, table, make, closed } = options;
  if (!factory) throw new DOMException('There is no IndexedDB.', 'NotSupportedError');
  const request = factory.open(name);
  let isMissing = false as boolean;
  request.onupgradeneeded = () => {
    if (make) request.result.createObjectStore(table);
    else {
      // What is not there is not made by looking for it.
      isMissing = true;
      request.transaction?.abort();
    }
  };
  const blocked = new Promise<never>((_resolve, reject) => {
    request.onblocked = () => {
      reject(new DOMException('Another page holds the storage.', 'InvalidStateError'));
    };
  });
  let db: IDBDatabase;
  try {
    db = await Promise.race([promisifyRequest(request), blocked]);
  } catch (error) {
    if (isMissing) return undefined;
    throw error;
  }
  db.onclose = closed;
  // Somebody deletes or renews the storage, e.g. by clearing the site's data: never in their way.
  db.onversionchange = () => {
    db.close();
    closed();
  };
  return db;
}
