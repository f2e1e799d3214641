import { z } from '@hono/zod-openapi';
import { version } from './version.ts';
import type { App } from './routes/read.ts';

/** The description of the whole interface, made from the routes themselves. */
export function describe(app: App): object {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'An opaque token, bound to one space. `POST /guests` gives one to everybody.',
  });
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Civic Widgets',
      version,
      description: 'Every refusal is a problem document (RFC 9457) with a `code`.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    },
    servers: [{ url: '/' }],
  };
  return withOptional(() => app.getOpenAPI31Document(document));
}

/**
 * The generator takes a field for optional where it accepts `undefined`. Ours may be left out, and never be `undefined`: for
 * as long as it writes, and nothing else runs meanwhile, they answer what it means to ask.
 */
function withOptional<Document>(write: () => Document): Document {
  const { prototype } = z.ZodExactOptional as unknown as { readonly prototype: z.ZodType };
  const own = Object.getOwnPropertyDescriptor(prototype, 'safeParse');
  const safeParse = (value: unknown): { success: boolean } => ({ success: value === undefined });
  Object.defineProperty(prototype, 'safeParse', { value: safeParse, configurable: true });
  try {
    return write();
  } finally {
    if (own) Object.defineProperty(prototype, 'safeParse', own);
    else Reflect.deleteProperty(prototype, 'safeParse');
  }
}
