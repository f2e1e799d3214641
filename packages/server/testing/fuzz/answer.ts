import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Described, Description, Schema } from './description.ts';

/** Says what of an answer is not as the description promises; undefined where all of it is. */
export function answersOf(description: Description) {
  // What `format` says in words is checked where the value is made.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema({ $id: 'openapi', ...description });
  const validators = new Map<Schema, ValidateFunction>();
  const validatorOf = (schema: Schema): ValidateFunction => {
    let made = validators.get(schema);
    if (!made) {
      const text = JSON.stringify(schema).replaceAll('"#/', '"openapi#/');
      validators.set(schema, (made = ajv.compile(JSON.parse(text) as object)));
    }
    return made;
  };

  return async (operation: Described, response: Response): Promise<string | undefined> => {
    const { status } = response;
    const own = operation.responses[String(status)];
    if (!own && status < 400) return `${status} is not described`;
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    const content = (own ?? operation.responses['default'])?.content;
    if (!content) return type === '' ? undefined : `a body of ${type} is not described`;
    const schema = content[type]?.schema;
    if (!schema) return `${status} with ${type} is not described`;
    if (type === 'text/event-stream') {
      await response.body?.cancel();
      return undefined;
    }
    const value: unknown = await response.json();
    const validate = validatorOf(schema);
    if (!validate(value))
      return `${status}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value).slice(0, 300)}`;
    const told = (value as { status?: number }).status;
    return status >= 400 && told !== status ? `${status}, but the document says ${told ?? 'nothing'}` : undefined;
  };
}
