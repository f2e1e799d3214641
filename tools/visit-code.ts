/** A node of a program's syntax tree. */
export interface Code {
  readonly type: string;
  /** Where it stands in the program's text. */
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Calls with each node of a syntax tree, what is around before what is within. */
export function visitCode(tree: unknown, enter: (node: Code) => void): void {
  if (Array.isArray(tree)) for (const child of tree) visitCode(child, enter);
  if (typeof tree !== 'object' || tree === null || !('type' in tree)) return;
  enter(tree as Code);
  for (const child of Object.values(tree)) visitCode(child, enter);
}
