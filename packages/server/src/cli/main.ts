/** The command line: finds the command, and turns whatever it throws into one line and an exit code. */
import { UsageError } from './command.ts';
import { commands, overview } from './commands.ts';
import { failureOf, UserError } from './failure.ts';

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  const { code, line } = failureOf(error);
  console.error(`civic: ${line}`);
  if (process.env['CIVIC_DEBUG'] === '1') console.error(error);
  process.exitCode = code;
}

async function main(args: readonly string[]): Promise<void> {
  const words = until(args, (word) => word.startsWith('-'));
  const asked = until(args, (word) => word === '--');
  const wantsHelp = asked.includes('--help') || asked.includes('-h');
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => Object.hasOwn(commands, candidate));
  if (name === undefined) {
    help(words, wantsHelp);
    return;
  }
  const command = await commands[name]?.load();
  if (!command) return;
  if (wantsHelp) console.log(command.help.trim());
  else
    await command.run(args.slice(name.split(' ').length)).catch((error: unknown) => {
      throw error instanceof UsageError
        ? new UserError(error.message.replace(/\.$/, `; see “civic ${name} --help”.`))
        : error;
    });
}

function until(args: readonly string[], ends: (word: string) => boolean): readonly string[] {
  const end = args.findIndex(ends);
  return end === -1 ? args : args.slice(0, end);
}

function help([group, further]: readonly string[], wanted: boolean): void {
  const inGroup = group !== undefined && Object.keys(commands).some((name) => name.startsWith(`${group} `));
  const see = `see “civic ${inGroup ? `${group} ` : ''}--help”`;
  if (wanted && (group === undefined || inGroup)) console.log(overview(inGroup ? `${group} ` : ''));
  else if (group === undefined) throw new UserError(`A command is missing; ${see}.`);
  else if (inGroup && further === undefined) throw new UserError(`“civic ${group}” needs one more word; ${see}.`);
  else throw new UserError(`There is no command “${inGroup ? `${group} ${further ?? ''}` : group}”; ${see}.`);
}
