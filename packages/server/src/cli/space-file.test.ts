import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import {
  checkSpace,
  decidedKinds,
  defaultPolicy,
  roles,
  type Area,
  type BadgeRule,
  type BadgeRules,
  type ClaimIs,
  type ClaimMap,
  type ClaimRules,
  type Group,
  type HostLogin,
  type LegalLinks,
  type Level,
  type Phase,
  type PointRule,
  type PolicyText,
  type PollFile,
  type PollOption,
  type Project,
  type Provider,
  type Requirement,
  type Retention,
  type Reward,
  type SignInFile,
  type SpaceFile,
  type Status,
  type Topic,
} from '@civic-widgets/core';
import { runCivic, temporary } from '../../testing/cli/run-civic.ts';

// What the page docs/space-file.md says is compared with what core knows and checks.
const page = readFileSync(new URL('../../../../docs/space-file.md', import.meta.url), 'utf8');
const example = new URL('../../../../docs/examples/lindenau.json', import.meta.url);

/** Stands for every kind of action in a policy. */
const kind = 'idea.vote';

type Loose = Record<string, unknown>;
type Names<T> = Readonly<Record<keyof T, true>>;

const space: Names<SpaceFile> = {
  id: true,
  version: true,
  name: true,
  languages: true,
  timeZone: true,
  legal: true,
  texts: true,
  origins: true,
  signIn: true,
  retention: true,
  guestProof: true,
  projects: true,
  topics: true,
  areas: true,
  groups: true,
  statuses: true,
  polls: true,
  badges: true,
};
const legal: Names<LegalLinks> = { privacy: true, terms: true, imprint: true, accessibility: true, contact: true };
const project: Names<Project> = {
  id: true,
  title: true,
  description: true,
  mode: true,
  opens: true,
  closes: true,
  phases: true,
  review: true,
  place: true,
  offices: true,
  policy: true,
};
const text: Names<PolicyText> = { id: true, title: true, link: true, version: true };
const signIn: Names<SignInFile> = { email: true, providers: true, hosts: true };
const retention: Names<Retention> = { guests: true, hidden: true, reports: true, accounts: true };
const provider: Names<Provider> = { id: true, title: true, issuer: true, clientId: true, scopes: true, claims: true };
const host: Names<HostLogin> = { issuer: true, audience: true, keys: true, claims: true };
const claims: Names<ClaimRules> = { verified: true, area: true, ageBand: true, groups: true };
const phase: Names<Phase> = { id: true, title: true, opens: true, closes: true, allows: true };
const requirement: Names<Requirement> = { role: true, areas: true, groups: true, minimumAge: true };
const topic: Names<Topic> = { id: true, title: true };
const area: Names<Area> = { id: true, title: true, population: true };
const group: Names<Group> = { id: true, title: true, kind: true };
const status: Names<Status> = { id: true, title: true, meaning: true };
const poll: Names<PollFile> = {
  id: true,
  project: true,
  question: true,
  description: true,
  method: true,
  maximum: true,
  options: true,
  opens: true,
  closes: true,
  grace: true,
  results: true,
  ballots: true,
  change: true,
};
const option: Names<PollOption> = { id: true, title: true, description: true, picture: true };
const picture: Names<NonNullable<PollOption['picture']>> = { url: true, description: true };
const badges: Names<BadgeRules> = { points: true, levels: true, badges: true, rewards: true };
const points: Names<PointRule> = { for: true, points: true, perDay: true };
const level: Names<Level> = { id: true, title: true, from: true };
const badge: Names<BadgeRule> = { id: true, title: true, description: true, points: true, counts: true };
const reward: Names<Reward> = { id: true, title: true, badge: true, offline: true };

/** By the heading of their table; the compiler sees to it that no field is forgotten. */
const known: Readonly<Record<string, Readonly<Record<string, true>>>> = {
  'The space': space,
  '`legal`': legal,
  '`texts[]`': text,
  '`signIn`': signIn,
  '`retention`': retention,
  '`signIn.providers[]`': provider,
  '`signIn.providers[].claims`': claims,
  '`signIn.providers[].claims.verified`': { claim: true, is: true } satisfies Names<ClaimIs>,
  '`signIn.providers[].claims.area`': { claim: true, values: true } satisfies Names<ClaimMap>,
  '`signIn.hosts[]`': host,
  '`projects[]`': project,
  '`projects[].phases[]`': phase,
  '`projects[].policy.*`': requirement,
  '`topics[]`': topic,
  '`areas[]`': area,
  '`groups[]`': group,
  '`statuses[]`': status,
  '`polls[]`': poll,
  '`polls[].options[]`': option,
  '`polls[].options[].picture`': picture,
  '`badges`': badges,
  '`badges.points[]`': points,
  '`badges.levels[]`': level,
  '`badges.badges[]`': badge,
  '`badges.rewards[]`': reward,
};

/** The cells of the table below a heading, row by row. */
function table(heading: string): readonly (readonly string[])[] {
  const section = page.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`));
  assert.ok(section, `no section ${heading}`);
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** A whole space file, made of the examples in the tables. */
function whole(): Loose {
  const made: Loose = {};
  for (const heading of Object.keys(known)) {
    const thing: Loose = {};
    for (const [field = '', , , cell = ''] of table(heading))
      if (!cell.startsWith('see ')) thing[bare(field)] = JSON.parse(bare(cell));
    if (heading === 'The space') Object.assign(made, thing);
    else put(made, bare(heading).split('.'), thing);
  }
  const [{ options }] = made['polls'] as [{ options: Loose[] }];
  options.push({ ...options[0], id: 'another' });
  return made;
}

function put(into: Loose, [step = '', ...steps]: readonly string[], thing: Loose): void {
  const name = step === '*' ? kind : step.replace('[]', '');
  const inner = (): Loose => [into[name]].flat()[0] as Loose;
  if (steps.length > 0) {
    into[name] ??= {};
    put(inner(), steps, thing);
  } else into[name] = step.endsWith('[]') ? [thing] : thing;
}

/** The object that a heading's table is about. */
function thingAt(made: Loose, heading: string): Loose {
  if (heading === 'The space') return made;
  const names = bare(heading).replaceAll('[]', '').split('.');
  return names.reduce((at, name) => [at[name === '*' ? kind : name]].flat()[0] as Loose, made);
}

function bare(cell: string): string {
  return cell.replace(/^`|`$/g, '');
}

function refusal(file: unknown): string | undefined {
  try {
    checkSpace(file);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

test('the examples in the tables make a space file that is right', () => {
  assert.equal(refusal(whole()), undefined);
});

for (const [heading, fields] of Object.entries(known)) {
  test(`${heading}: every field is told, and needed where the check needs it`, () => {
    const rows = table(heading);
    assert.deepEqual(rows.map(([field = '']) => bare(field)).sort(), Object.keys(fields).sort());
    for (const [field = '', needed = ''] of rows) {
      const made = whole();
      assert.ok(Reflect.has(thingAt(made, heading), bare(field)), field);
      Reflect.deleteProperty(thingAt(made, heading), bare(field));
      assert.equal(needed, refusal(made) === undefined ? 'no' : 'yes', field);
    }
    const made = whole();
    thingAt(made, heading)['stranger'] = 1;
    assert.match(refusal(made) ?? '', /stranger is no field of a space file/);
  });
}

test('roles and kinds of action are those that there are', () => {
  assert.deepEqual(
    table('Roles').map(([role = '']) => bare(role)),
    roles,
  );
  assert.deepEqual(
    table('Kinds of action').map(([name = '', role = '']) => [bare(name), bare(role)]),
    decidedKinds.map((decided) => [decided, defaultPolicy[decided].role]),
  );
});

test('the example can be applied as it is, and is what the page’s readers are told to begin with', async (t) => {
  assert.match(page, /\(examples\/lindenau\.json\)/);
  const folder = await temporary(t);
  const { code, out, err } = await runCivic(['space', 'apply', fileURLToPath(example), '--data', 'database'], folder);
  assert.deepEqual([code, out, err], [0, 'Space “lindenau”, version 1, is founded.\n', '']);
});
