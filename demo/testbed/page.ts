/** One page that makes life hard for what is embedded in it. */
export interface HostilePage {
  /** Its file's name, without `.html`. */
  readonly name: string;
  /** What is hard about it, in a sentence. */
  readonly about: string;
  readonly doctype?: string;
  readonly html?: string;
  readonly head?: string;
  /** What stands on it; a poll unless given. `{{script}}` is the script tag, `{{poll}}` the poll. */
  readonly body?: string;
  /** Of its own, such as a policy; `{{civic}}` is the backend's origin. */
  readonly headers?: Readonly<Record<string, string>>;
  /** It changes by itself for two seconds. */
  readonly restless?: boolean;
  /** What the widget has to say where it cannot work; a vote has to be taken unless given. */
  readonly says?: RegExp;
}

export const poll =
  '<civic-poll poll="marktplatz-baeume" heading-level="2"><p>Telefon: <a href="tel:+492214710180">0221 4710 180</a></p></civic-poll>';

/** The script tag, with whatever else it is to say. */
export function script(more = '', source = '{{civic}}/civic-widgets.js'): string {
  return `<script type="module" src="${source}" data-space="lindenau" ${more}></script>`;
}

export function render(page: HostilePage, civic: string): string {
  const { doctype = '<!doctype html>', html = 'lang="de"', head = '', about, name } = page;
  const body = page.body ?? '<main>{{poll}}</main>\n{{script}}';
  return `${doctype}
<html ${html}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
${head}
</head>
<body>
<p class="hinweis">${about} <a href="/testbed/">Alle Seiten</a></p>
${body}
</body>
</html>
`
    .replaceAll('{{script}}', script())
    .replaceAll('{{poll}}', poll)
    .replaceAll('{{civic}}', civic);
}
