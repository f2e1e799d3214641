export { createApp, type AppOptions } from './app.ts';
export type { Database, People } from './database.ts';
export { serve, type ServeOptions, type Serving } from './serve.ts';
