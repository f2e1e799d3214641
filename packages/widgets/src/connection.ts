import type { CivicAdapter } from '@civic-widgets/core';

/** What the widgets of a page share: the backend, and everything that the page came to know through it. */
export interface Connection {
  readonly adapter: Promise<CivicAdapter>;
  /** Stores by name, made once and shared by all widgets. */
  readonly kept: Map<string, unknown>;
}

interface Registry {
  current?: Connection;
  readonly listeners: Set<() => void>;
}

/** On the document, so that a second copy of this module finds what the first one made, and nothing global is needed. */
const key = Symbol.for('civic-widgets');

function registry(page: Document): Registry {
  const holder = page as Document & { [key]?: Registry | undefined };
  return (holder[key] ??= { listeners: new Set() });
}

/**
 * Connects the page's widgets to a backend, before or after they are there. One connection a document: connecting again
 * replaces the one before, and every widget starts over with the new one. Returns a function that disconnects.
 *
 * An adapter that cannot be had (a promise that rejects) is told by every widget of the page.
 */
export function connect(adapter: CivicAdapter | Promise<CivicAdapter>, page: Document = document): () => void {
  const connection: Connection = { adapter: Promise.resolve(adapter), kept: new Map() };
  // Whoever reads hears of it; without a reader it is no unhandled rejection.
  connection.adapter.catch(() => undefined);
  set(page, connection);
  return () => {
    if (registry(page).current === connection) set(page, undefined);
  };
}

function set(page: Document, connection: Connection | undefined): void {
  const state = registry(page);
  if (connection) state.current = connection;
  else delete state.current;
  tellWidgets(page);
}

/** Lets every widget of the page look again. */
export function tellWidgets(page: Document): void {
  for (const listener of [...registry(page).listeners]) listener();
}

/** The page's connection, if there is one yet. */
export function connectionOf(page: Document): Connection | undefined {
  return registry(page).current;
}

/** Calls the listener whenever the page is connected, connected anew or disconnected. Returns how to stop. */
export function onConnect(page: Document, listener: () => void): () => void {
  const { listeners } = registry(page);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the connection keeps under a name, made when it is first asked for. */
export function keep<T>(connection: Connection, name: string, make: () => T): T {
  if (!connection.kept.has(name)) connection.kept.set(name, make());
  return connection.kept.get(name) as T;
}
