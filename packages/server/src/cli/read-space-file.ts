import { readFile } from 'node:fs/promises';
import { checkSpace, type SpaceFile } from '@civic-widgets/core';
import { UserError } from './failure.ts';

/**
 * Reads a space file. Its `$schema`, which editors read, is no part of the configuration.
 *
 * @throws UserError when it is not JSON
 * @throws CivicError `invalid` when it is not right, naming the place
 */
export async function readSpaceFile(path: string): Promise<SpaceFile> {
  const value = parse(path, await readFile(path, 'utf8'));
  if (typeof value !== 'object' || value === null || !('$schema' in value)) return checkSpace(value);
  const { $schema: schema, ...file } = value;
  if (typeof schema !== 'string') throw new UserError(`${path}: $schema is a text, the address of the schema.`);
  return checkSpace(file);
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UserError(`${path} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}
