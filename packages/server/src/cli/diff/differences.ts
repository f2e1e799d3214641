/** One thing in a space's file, e.g. the poll `baeume`: the list that it is in, and what it is called there. */
export interface Step {
  readonly field: string;
  /** What tells it from its neighbours in a list. */
  readonly id?: string;
}

/** What is otherwise in the second file. */
export interface Difference {
  readonly at: readonly Step[];
  /** Missing where it is new. */
  readonly before?: unknown;
  /** Missing where it is gone. */
  readonly after?: unknown;
}

type Loose = Readonly<Record<string, unknown>>;

/** Fields by which things in a list are told apart, the surest first. */
const names = ['id', 'for', 'issuer'] as const;

/** Everything that differs, in the order of the second file; what is gone comes where its list is. */
export function differences(before: unknown, after: unknown, at: readonly Step[] = []): readonly Difference[] {
  if (same(before, after)) return [];
  if (isThings(before) && isThings(after)) return ofLists(before, after, at);
  if (isTexts(before) && isTexts(after)) return ofTexts(before, after, at);
  if (isPlain(before) && isPlain(after) && !isWords(before) && !isWords(after)) {
    const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return fields.flatMap((field) => differences(before[field], after[field], [...at, { field }]));
  }
  return [{ at, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

function ofLists(before: readonly Loose[], after: readonly Loose[], at: readonly Step[]): readonly Difference[] {
  const [was, is] = [byName(before), byName(after)];
  const place = (id: string): readonly Step[] => [...at.slice(0, -1), { field: at.at(-1)?.field ?? '', id }];
  const gone = [...was].filter(([id]) => !is.has(id)).map(([id, thing]) => ({ at: place(id), before: thing }));
  const rest = [...is].flatMap(([id, thing]) => {
    const known = was.get(id);
    return known ? differences(known, thing, place(id)) : [{ at: place(id), after: thing }];
  });
  const stayed = (list: ReadonlyMap<string, Loose>, other: ReadonlyMap<string, Loose>): string[] =>
    [...list.keys()].filter((id) => other.has(id));
  const order = { at: [...at, { field: 'order' }], before: stayed(was, is), after: stayed(is, was) };
  return [...gone, ...rest, ...(same(order.before, order.after) ? [] : [order])];
}

function ofTexts(before: readonly string[], after: readonly string[], at: readonly Step[]): readonly Difference[] {
  const gone = before.filter((one) => !after.includes(one)).map((one) => ({ at: [...at, { field: '' }], before: one }));
  const fresh = after.filter((one) => !before.includes(one)).map((one) => ({ at: [...at, { field: '' }], after: one }));
  if (gone.length + fresh.length > 0) return [...gone, ...fresh];
  return [{ at: [...at, { field: 'order' }], before, after }];
}

function byName(list: readonly Loose[]): ReadonlyMap<string, Loose> {
  return new Map(list.map((thing) => [nameOf(thing) ?? '', thing]));
}

function nameOf(thing: Loose): string | undefined {
  const value = names.map((name) => thing[name]).find((one) => typeof one === 'string');
  return typeof value === 'string' ? value : undefined;
}

function isThings(value: unknown): value is readonly Loose[] {
  return Array.isArray(value) && value.every((one) => isPlain(one) && nameOf(one) !== undefined);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isPlain(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One text for each language is one thing. */
function isWords(value: Loose): boolean {
  const keys = Object.keys(value);
  return (
    keys.length > 0 && keys.every((key) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(key) && typeof value[key] === 'string')
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The order of fields says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
