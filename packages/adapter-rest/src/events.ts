export interface Events {
  /** A complete event. */
  readonly data: (data: string) => void;
  /** Everything up to this id was told. */
  readonly id: (id: string) => void;
  /** Milliseconds after which to come back. */
  readonly retry: (wait: number) => void;
}

/** Reads server-sent events, text by text, as it arrives: the part of the format that has a meaning here. */
export function eventReader({ data, id, retry }: Events): (text: string) => void {
  let rest = '';
  return (text) => {
    const blocks = (rest + text).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map<string, string>();
      for (const line of block.split(/\r?\n/)) {
        const [, field = '', value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
        fields.set(field, field === 'data' && fields.has(field) ? `${fields.get(field) ?? ''}\n${value}` : value);
      }
      const [wait, news, last] = [fields.get('retry'), fields.get('data'), fields.get('id')];
      if (wait !== undefined) retry(Number(wait));
      if (news !== undefined) data(news);
      if (last !== undefined) id(last);
    }
  };
}
