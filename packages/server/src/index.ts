export { createApp, type AppOptions } from './app.ts';
export type { Database, People } from './database.ts';
export { ordinaryLimits, scaled, type Limits } from './limits.ts';
export { serve, type ServeOptions, type Serving } from './serve.ts';
export { openArchive, type ArchiveFile, type Line } from './cli/archive-file.ts';
export { readArguments } from './cli/command.ts';
export { loadArchive, type ArchiveReport } from './cli/load-archive.ts';
export { failureOf } from './cli/failure.ts';
