import { runKit, type Verdict } from '@civic-widgets/conformance';
import { readArguments, type Command } from './command.ts';
import { wireHarness } from './conformance-wire.ts';
import { UserError } from './failure.ts';
import { oneLine } from './plain.ts';

export const command: Command = {
  help: `
civic conformance URL [--only WORDS] [--verbose]

Puts a server to the test that speaks our interface over HTTP, in whichever language it is written:
everything that an adapter promises, case by case, each on a fresh space. The server offers it a few
calls beside the interface, in a test build alone: docs/implement-the-wire.md tells which. Of ours:
“civic serve --testing”. Exit code 1 where a promise is broken.

  --only WORDS   only the cases whose name holds these words
  --verbose      name every case, also those that are kept and those that do not apply
`,
  async run(args) {
    const options = { only: { type: 'string' }, verbose: { type: 'boolean' } } as const;
    const { values, operands } = readArguments(args, options, ['URL']);
    const [url] = operands;
    if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url))
      throw new UserError(`“${url}” is no address; it is like http://127.0.0.1:8080.`);
    const count = { kept: 0, broken: 0, 'not-applicable': 0 } satisfies Record<Verdict['outcome'], number>;
    const only = values.only === undefined ? {} : { only: values.only };
    for await (const verdict of runKit(wireHarness(url), only)) {
      count[verdict.outcome] += 1;
      if (verdict.outcome === 'broken' || values.verbose) for (const line of told(verdict)) console.log(line);
    }
    if (count.kept + count.broken === 0) throw new UserError('No case was run.');
    console.log(`${count.kept} kept, ${count.broken} broken, ${count['not-applicable']} do not apply.`);
    if (count.broken > 0) process.exitCode = 1;
  },
};

const signs = { kept: '✔', broken: '✖', 'not-applicable': '–' } as const;

function told({ case: { name }, outcome, error }: Verdict): readonly string[] {
  const why = error === undefined ? [] : [`  ${oneLine(error.message)}`];
  return [`${signs[outcome]} ${name}`, ...why];
}
