import { visitor, type Idea } from '@civic-widgets/core';
import { html as xml, raw } from 'hono/html';
import { etagOf, isKnown } from '../etag.ts';
import { securityHeaders } from '../headers.ts';
import type { Html } from './layout.ts';
import { projectOf } from './project-page.ts';
import type { Visit } from './visit.ts';

/** What XML 1.0 cannot hold (section 2.2), whatever it is written as. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function clean(text: string): string {
  return text.replace(unwritable, '').toWellFormed();
}

/** The newest ideas of a space or of one project (Atom, RFC 4287), as everyone may see them. */
export async function feed(visit: Visit, project?: string): Promise<Response> {
  const { file, words } = visit;
  const about = project === undefined ? undefined : projectOf(visit, project);
  const query = { order: 'newest', limit: 30, ...(about && { project: about.id }) } as const;
  // Never as the person who asks: a feed is read by programs, and passed on.
  const { items } = await visit.backend.as(visitor).ideas(query);
  const ideas = items.filter(({ erased }) => !erased);
  const path = about ? ['projects', about.id] : [];
  const title = about ? `${words(about.title)} · ${words(file.name)}` : words(file.name);
  const self = visit.address([...path, 'feed.atom']);
  const page = visit.address(path);
  const updated = ideas.map(changed).sort().at(-1) ?? '2020-01-01T00:00:00.000Z';
  const drawn = await xml`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tag(visit.language)}">
<id>${self.href}</id>
<title>${clean(title)}</title>
<updated>${updated}</updated>
<author><name>${clean(words(file.name))}</name></author>
<link rel="self" type="application/atom+xml" href="${self.href}"/>
<link rel="alternate" type="text/html" href="${page.href}"/>
${ideas.map((idea) => entry(visit, idea))}</feed>
`;
  const body = String(drawn).trimStart();
  const etag = etagOf(body);
  const headers = {
    ...securityHeaders,
    'content-type': 'application/atom+xml; charset=utf-8',
    'cache-control': 'public, max-age=300',
    vary: 'Accept-Language',
    etag,
  };
  if (isKnown(visit.call.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

function changed({ createdAt, answers }: Idea): string {
  return answers.at(-1)?.at ?? createdAt;
}

/** `de-x-du` and `de-simple` are kinds of German to us; readers know the language alone. */
function tag(language: string): string {
  return language.split('-')[0] ?? language;
}

function entry(visit: Visit, idea: Idea): Html {
  const { words, file, say } = visit;
  const address = visit.address(['ideas', idea.id]);
  const { name, organisation } = idea.author;
  const topic = file.topics.find(({ id }) => id === idea.topic);
  const answer = idea.answers.at(-1);
  const lang = idea.lang === undefined ? '' : xml` xml:lang="${clean(idea.lang)}"`;
  // An office may have set a status without a word.
  const answered = answer?.text && `${say('answer')}: ${clean(answer.text)}`;
  const text = [clean(idea.text), answered].filter(Boolean).join('\n\n');
  return xml`<entry${lang}>
<id>${address.href}</id>
<title type="text">${clean(idea.title)}</title>
<published>${idea.createdAt}</published>
<updated>${changed(idea)}</updated>
<link rel="alternate" type="text/html" href="${address.href}"/>
${(name ?? organisation) ? xml`<author><name>${clean(name ?? organisation ?? '')}</name></author>` : ''}
${topic ? xml`<category term="${topic.id}" label="${clean(words(topic.title))}"/>` : ''}
<content type="text">${text}</content>
</entry>
`;
}
