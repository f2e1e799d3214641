import { visitor } from '@civic-widgets/core';
import { html as xml, raw } from 'hono/html';
import { etagOf, isKnown } from '../etag.ts';
import { securityHeaders } from '../headers.ts';
import type { Visit } from './visit.ts';

/** The pages of a space, for search engines: all of the file's, and the newest ideas; older ones are found from page to page. */
export async function sitemap(visit: Visit): Promise<Response> {
  const { file } = visit;
  const { items } = await visit.backend.as(visitor).ideas({ order: 'newest', limit: 100 });
  const paths = [
    [],
    ...file.projects.map(({ id }) => ['projects', id]),
    ...file.polls.map(({ id }) => ['polls', id]),
    ...items.filter(({ erased }) => !erased).map(({ id }) => ['ideas', id]),
  ];
  const drawn = await xml`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => xml`<url><loc>${visit.address(path).href}</loc></url>\n`)}</urlset>
`;
  const body = String(drawn);
  const etag = etagOf(body);
  const headers = {
    ...securityHeaders,
    'content-type': 'application/xml',
    'cache-control': 'public, max-age=3600',
    etag,
  };
  if (isKnown(visit.call.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}
