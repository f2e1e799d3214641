import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { toldFields, type Told } from './space-page.ts';

/** A JSON Schema (draft 7, which editors read best), or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

const id: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  pattern: '^(?!\\.{1,2}$)(?=[^\\u0000-\\u001F\\u007F-\\u009F]*$)(?=.*\\S)',
};

/** Types that stand for more than TypeScript says of them. */
const known: Readonly<Record<string, Schema>> = {
  Id: id,
  Words: {
    anyOf: [
      { type: 'string', minLength: 1 },
      { type: 'object', minProperties: 1, additionalProperties: { type: 'string', minLength: 1 } },
    ],
  },
  Language: { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
  Instant: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' },
};

const link: Schema = { pattern: '^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:).' };

/** What is asked of others goes over TLS, or to a service on this machine. */
const service: Schema = { pattern: '^(https://|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])[:/]?)[^@#]*$' };
const text: Schema = { minLength: 1, maxLength: 500 };
const claims = ['signIn.providers[].claims', 'signIn.hosts[].claims'].flatMap((at) => [
  ...['verified', 'area', 'ageBand', 'groups'].map((claim) => [`${at}.${claim}.claim`, text] as const),
  [`${at}.verified.is`, { minItems: 1 }] as const,
]);

/** What the check of a space's file asks beyond the types, by place. */
export const closer: Readonly<Record<string, Schema>> = {
  version: { minimum: 1 },
  languages: { minItems: 1 },
  statuses: { minItems: 1 },
  'signIn.providers[].issuer': service,
  'signIn.providers[].clientId': text,
  'signIn.providers[].scopes[]': { pattern: '^[\\x21-\\x7e]+$' },
  'signIn.hosts[].issuer': text,
  'signIn.hosts[].audience': text,
  'signIn.hosts[].keys': service,
  ...Object.fromEntries(claims),
  'origins[]': { pattern: '^[a-z][a-z0-9+.-]*://[^/?#]+$' },
  'legal.privacy': link,
  'legal.terms': link,
  'legal.imprint': link,
  'legal.accessibility': link,
  'legal.contact': link,
  'texts[].version': id,
  'retention.guests': { minimum: 1 },
  'retention.hidden': { minimum: 1 },
  'retention.reports': { minimum: 1 },
  'retention.accounts': { minimum: 1 },
  'polls[].maximum': { minimum: 1 },
  'polls[].options': { minItems: 2 },
  'polls[].options[].picture.url': { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://.' },
};

/**
 * Describes the space's file for editors and other programs: its structure as core's types have it, the words as
 * docs/space-file.md has them. What concerns several places at once, e.g. that ids differ, is left to `checkSpace`.
 */
export function spaceSchema(): Schema {
  const file = fileURLToPath(new URL('../../packages/core/src/space/space.ts', import.meta.url));
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
  });
  const source = program.getSourceFile(file);
  const declared = source?.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'SpaceFile');
  if (!declared) throw new Error('core has no interface SpaceFile');
  const checker = program.getTypeChecker();
  const { properties, ...rest } = new Describer(checker).object(checker.getTypeAtLocation(declared), '');
  const own = { $schema: { type: 'string', description: 'Where this schema is, for editors.' } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'The file of a Civic Widgets space',
    ...rest,
    properties: { ...own, ...(properties as object) },
  };
}

class Describer {
  readonly #checker: ts.TypeChecker;
  readonly #told = toldFields();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  object(type: ts.Type, at: string): Schema {
    const properties: Record<string, unknown> = {};
    const required: string[] = [];
    for (const property of this.#checker.getPropertiesOfType(type)) {
      const { name } = property;
      const path = at === '' ? name : `${at}.${name}`;
      const node = property.valueDeclaration;
      if (!node || !ts.isPropertySignature(node) || !node.type) throw new Error(`${path} cannot be described`);
      properties[name] = { ...this.#words(property, at), ...this.#node(node.type, path), ...closer[path] };
      if ((property.flags & ts.SymbolFlags.Optional) === 0) required.push(name);
    }
    return { type: 'object', additionalProperties: false, required, properties };
  }

  /** What the docs say of the field, or else the source. */
  #words(property: ts.Symbol, at: string): Schema {
    const told = this.#told.get(at)?.find(({ field }) => field === property.name);
    const source = ts.displayPartsToString(property.getDocumentationComment(this.#checker));
    const description = told ? plain(told.meaning) : source.replaceAll('\n', ' ');
    return { ...(description !== '' && { description }), ...exampleOf(told) };
  }

  #node(node: ts.TypeNode, at: string): Schema {
    if (ts.isParenthesizedTypeNode(node)) return this.#node(node.type, at);
    if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword)
      return this.#node(node.type, at);
    if (ts.isArrayTypeNode(node)) {
      const path = `${at}[]`;
      return { type: 'array', items: { ...this.#node(node.elementType, path), ...closer[path] } };
    }
    if (ts.isTypeReferenceNode(node)) return this.#reference(node, at);
    if (ts.isUnionTypeNode(node)) return this.#union(node, at);
    return this.#type(this.#checker.getTypeFromTypeNode(node), at);
  }

  #reference(node: ts.TypeReferenceNode, at: string): Schema {
    const name = node.typeName.getText();
    const [first, second] = node.typeArguments ?? [];
    if (name === 'Readonly' && first) return this.#node(first, at);
    if (name === 'Partial' && first) {
      const { required: _required, ...schema } = this.#node(first, at);
      return schema;
    }
    if (name === 'Record' && first && second) return this.#record(first, second, at);
    if (known[name]) return known[name];
    const symbol = this.#checker.getSymbolAtLocation(node.typeName);
    const target =
      symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? this.#checker.getAliasedSymbol(symbol) : symbol;
    const alias = target?.declarations?.find((one) => ts.isTypeAliasDeclaration(one));
    return alias ? this.#node(alias.type, at) : this.#type(this.#checker.getTypeFromTypeNode(node), at);
  }

  #record(key: ts.TypeNode, value: ts.TypeNode, at: string): Schema {
    const path = `${at}.*`;
    const schema = this.#node(value, path);
    const names = literals(this.#checker.getTypeFromTypeNode(key));
    if (!names) return { type: 'object', additionalProperties: schema };
    const properties = Object.fromEntries(names.map((name) => [name, schema]));
    return { type: 'object', additionalProperties: false, required: names, properties };
  }

  #union(node: ts.UnionTypeNode, at: string): Schema {
    const type = this.#checker.getTypeFromTypeNode(node);
    if (literals(type)) return this.#type(type, at);
    const some = node.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword);
    const schemas = some.map((one) => this.#node(one, at));
    return schemas.length === 1 ? (schemas[0] ?? {}) : { anyOf: schemas };
  }

  #type(type: ts.Type, at: string): Schema {
    const names = literals(type);
    if (names) return { enum: names };
    if ((type.flags & ts.TypeFlags.StringLike) !== 0) return { type: 'string' };
    if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0) return { const: this.#checker.typeToString(type) === 'true' };
    if ((type.flags & ts.TypeFlags.BooleanLike) !== 0) return { type: 'boolean' };
    // Whatever a space's file counts, it counts in whole.
    if ((type.flags & ts.TypeFlags.NumberLike) !== 0) return { type: 'integer', minimum: 0 };
    if ((type.flags & ts.TypeFlags.Object) !== 0) return this.object(type, at);
    throw new Error(`${at}: a schema of ${this.#checker.typeToString(type)} is not known how to be written`);
  }
}

/** The texts of a union that holds nothing else. */
function literals(type: ts.Type): readonly string[] | undefined {
  const types = type.isUnion() ? type.types : [type];
  return types.every((one) => one.isStringLiteral()) ? types.map(({ value }) => value) : undefined;
}

function exampleOf(told: Told | undefined): Schema {
  if (told === undefined || told.example.startsWith('see ')) return {};
  return { examples: [JSON.parse(told.example) as unknown] };
}

/** Without links and code quotes, which a hover shows as they are written. */
function plain(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
}
