import type { Command } from './command.ts';

interface Listed {
  /** One line of `civic --help`. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const commands: Readonly<Record<string, Listed>> = {
  serve: {
    summary: 'Serve spaces over HTTP',
    load: async () => (await import('./serve.ts')).command,
  },
  'space create': {
    summary: 'Write a space file to begin with',
    load: async () => (await import('./space-create.ts')).command,
  },
  'space diff': {
    summary: 'Say what a space file would change',
    load: async () => (await import('./space-diff.ts')).command,
  },
  'space apply': {
    summary: 'Put a space file in force',
    load: async () => (await import('./space-apply.ts')).command,
  },
  'space show': {
    summary: 'Print the space file in force',
    load: async () => (await import('./space-show.ts')).command,
  },
  'user role': {
    summary: 'Give somebody a role',
    load: async () => (await import('./user-role.ts')).command,
  },
  'user list': {
    summary: 'List who has signed in or has a role',
    load: async () => (await import('./user-list.ts')).command,
  },
  'user revoke': {
    summary: 'Sign somebody out everywhere',
    load: async () => (await import('./user-revoke.ts')).command,
  },
  token: {
    summary: 'Issue a token for a role',
    load: async () => (await import('./token.ts')).command,
  },
  'export-person': {
    summary: 'Write all that is kept about a person to a file',
    load: async () => (await import('./export-person.ts')).command,
  },
  erase: {
    summary: 'Erase what a person wrote, and what is known of them',
    load: async () => (await import('./erase.ts')).command,
  },
  migrate: {
    summary: 'Bring the schema of a database up to date',
    load: async () => (await import('./migrate.ts')).command,
  },
  backup: {
    summary: 'Write a whole database to a file',
    load: async () => (await import('./backup.ts')).command,
  },
  restore: {
    summary: 'Bring a backup back into an empty database',
    load: async () => (await import('./restore.ts')).command,
  },
  'import polis': {
    summary: 'Import a Polis export into an archive, a database or a server',
    load: async () => (await import('./import-polis.ts')).command,
  },
  inspect: {
    summary: 'Say what an archive holds',
    load: async () => (await import('./inspect.ts')).command,
  },
  export: {
    summary: 'Write a space to an archive',
    load: async () => (await import('./export.ts')).command,
  },
  'export-csv': {
    summary: 'Write ideas or results of polls to a table',
    load: async () => (await import('./export-csv.ts')).command,
  },
  load: {
    summary: 'Load an archive into a database',
    load: async () => (await import('./load.ts')).command,
  },
  rebuild: {
    summary: 'Derive every view of a space again from its ledger',
    load: async () => (await import('./rebuild.ts')).command,
  },
  conformance: {
    summary: 'Put a server to the test that speaks the interface',
    load: async () => (await import('./conformance.ts')).command,
  },
};

/** All commands, or those of a group such as `import`. */
export function overview(group = ''): string {
  const listed = Object.entries(commands).filter(([name]) => name.startsWith(group));
  const width = Math.max(...listed.map(([name]) => name.length));
  const lines = listed.map(([name, { summary }]) => `  civic ${name.padEnd(width)}  ${summary}`);
  return `${lines.join('\n')}\n\n“civic COMMAND --help” tells more of each. Where no database is named, DATABASE_URL is used, and otherwise .civic.`;
}
