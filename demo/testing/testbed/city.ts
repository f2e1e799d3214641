import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import type { SpaceFile } from '@civic-widgets/core';
import { serve } from '@civic-widgets/server';
import type { AddressInfo } from 'node:net';
import { buildScript } from '../../build-script.ts';
import { serveSite } from '../../site.ts';
import { lindenau } from '../../space.ts';

export interface City {
  /** The origin of the city's site. */
  readonly site: string;
  /** The origin of the backend and of the widgets' script. */
  readonly civic: string;
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * The city of the demo, without its past: its site, its backend and the built widgets, on ports that are free.
 *
 * @param more what its file says beside
 */
export async function openCity(more: Partial<SpaceFile> = {}): Promise<City> {
  const cdn = await buildScript();
  const database = await openDatabase('memory:');
  const allow: string[] = [];
  const server = await serve({ database, port: 0, host: 'localhost', cdn, outbound: { allow } });
  const pages = await serveSite({ port: 0, civic: server.url });
  const site = `http://localhost:${(pages.address() as AddressInfo).port}`;
  allow.push(new URL(site).host);
  await database.backend('lindenau').apply({ ...lindenau(site, Date.now()), ...more });
  return {
    site,
    civic: server.url,
    database,
    async close() {
      pages.close();
      pages.closeAllConnections();
      await server.close();
      await database.close();
    },
  };
}
