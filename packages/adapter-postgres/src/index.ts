export { openDatabase, type Database, type DatabaseOptions } from './database.ts';
export type { People } from './people.ts';
