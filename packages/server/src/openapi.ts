import { version } from './version.ts';
import type { App } from './routes/read.ts';

/** The description of the whole interface, made from the routes themselves. */
export function describe(app: App): object {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'An opaque token, bound to one space. `POST /guests` gives one to everybody.',
  });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Civic Widgets',
      version,
      description: 'Every refusal is a problem document (RFC 9457) with a `code`.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    },
    servers: [{ url: '/' }],
  });
}
