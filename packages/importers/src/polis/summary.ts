import { CivicError, isId, type RefusedRow } from '@civic-widgets/core';
import { countLines, readRows } from '../csv/rows.ts';
import { Utf8Lines } from '../csv/utf8-lines.ts';
import type { Chunks } from '../import.ts';

export interface Summary {
  /** The last part of the conversation's address: `5twd2jsnkf` of `https://pol.is/5twd2jsnkf`. */
  readonly conversation: string;
  /** Empty where it is not given. */
  readonly topic: string;
  readonly description: string;
  /** Rows that are not UTF-8. */
  readonly refused: readonly RefusedRow[];
}

/** Reads summary.csv: one `name,value` a row, in any order. */
export async function readSummary(chunks: Chunks): Promise<Summary> {
  const values = new Map<string, string>();
  const refused: RefusedRow[] = [];
  const lines = new Utf8Lines();
  for await (const { line, cells, raw } of readRows(lines.watch(chunks))) {
    const [name = '', value = ''] = cells;
    if (lines.isSpoilt(line, Math.max(1, countLines(raw))))
      refused.push({ file: 'summary.csv', line, reason: 'not UTF-8' });
    else if (!values.has(name.trim())) values.set(name.trim(), value);
  }
  const conversation = lastPart(values.get('url') ?? '');
  if (conversation === undefined || !isId(`polis:${conversation}`)) {
    const detail = 'This is not a Polis export: summary.csv has no row “url” that names the conversation.';
    throw new CivicError('bad-archive', { detail });
  }
  return {
    conversation,
    topic: values.get('topic')?.trim() ?? '',
    description: values.get('conversation-description')?.trim() ?? '',
    refused,
  };
}

function lastPart(url: string): string | undefined {
  const path = url.trim().replace(/[?#].*$/s, '');
  return path.split('/').findLast((part) => part !== '');
}
