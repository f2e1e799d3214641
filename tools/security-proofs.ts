/**
 * Which tests prove what `docs/security.md` says to be proven: by requirement, a file and the titles of tests in it. A title
 * stands here as it stands there, so that nobody takes a test away without hearing what it was good for.
 */
export type Proofs = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const asDescribed = '${name}: whatever is as described is answered as described, and mostly done';
const notAsDescribed = '${name}: whatever is not as described is refused, and nothing is made fitting';
const conformance = ['every promise of the contract holds on ${engine.name}:'];
const fuzz = 'server/src/fuzz.test.ts';
const table = [
  'what is expected of each role and state is what comes of asking',
  'a table with one wrong cell is noticed',
];
const raced = ['votes', 'ballots', 'merges', 'do not once the unique constraints are gone: these tests can fail'];
const killed = [
  'killed again and again under load: what was acknowledged is there, once, and the rest is not half there',
];
const texts = { 'server/src/pages/pages.test.ts': ['what people write is text'] };
const overload = ['at ten times what can be done, what is taken is done soon, all the same as much as can be done'];
const unlogged = ['secrets in every place of a request, and of what goes wrong, stand in no line of the log'];
const lineOfRequest = [
  'a line of a request says its route as a pattern, how it was answered, how long it took, and by which name',
];
const atRest = {
  'server/src/at-rest.test.ts': [
    'whoever reads the database finds no token, no code and no secret of a sign-in: what is kept of them is a hash',
  ],
};
const signatures = [
  'no signature, a signature by what is public, and a key that the statement brings along are refused',
];
const notNow = ['what is not of now, not for this space, not of its issuer or about nobody is refused'];
const tries = ['is tried five times at most, whatever comes sixth'];
const stopped = ['a token stands for all that was vouched for, in its own space, until it is revoked'];
const uncached = ['caches keep apart what each person sees, and keep nothing that is personal'];
const typed = ['every read of a space answers with JSON, and adds nothing to the ledger'];
const oneCity = [
  'a token of another city is a token that nobody knows, to the last byte',
  'an id of another city is an id of nothing, to the last byte, whoever asks',
  'a cursor of another city is no cursor, to the last byte',
];

export const proofs: Proofs = {
  '1.1.1': {
    'server/src/body.test.ts': ['whatever JSON there is: it is too deep exactly where its values are'],
    [fuzz]: [asDescribed],
  },
  '1.1.2': {
    ...texts,
    'server/src/pages/feed.test.ts': [
      'a feed has what RFC 4287 asks for: ids, titles, moments, authors and links of feed and entries',
    ],
  },
  '1.2.1': {
    ...texts,
    'server/src/pages/chromium.test.ts': ['a feed and a sitemap are well-formed XML, whatever people write'],
    'server/src/mail/content.test.ts': ['have a subject of one line, and steer nothing where they are read as text'],
  },
  '1.2.2': {
    'server/src/app.test.ts': ['ids of any script and with any sign of an address work in a path'],
    'core/src/space/check.test.ts': ['a fault in ${field} is named'],
    'server/src/pages/pages.test.ts': ['ids of any script and with any sign of an address have their page'],
  },
  '1.2.3': texts,
  '1.2.4': {
    [fuzz]: [asDescribed],
    'adapter-postgres/src/submit.test.ts': [
      'refuses what no database could keep, and reads what no database could look for',
    ],
  },
  '1.3.2': {
    'server/src/pages/chromium.test.ts': ['pages run under their own policy without a violation, and fit into 280 px'],
  },
  '1.3.3': {
    [fuzz]: [notAsDescribed],
    'core/src/ledger/shape.test.ts': [
      'an action with any field taken away, made nonsense of or added is malformed, and the field is named',
    ],
  },
  '1.3.6': {
    'server/src/outbound.test.ts': [
      'a hundred ways of writing an address that is somebody’s own lead nowhere',
      'a name that means another address a moment later is asked once, and what was checked is connected to',
      'only HTTPS is spoken, and no credentials are taken from an address',
    ],
  },
  '1.3.11': {
    'server/src/mail/mailer.test.ts': ['no text adds a header or a recipient'],
    'server/src/mail/content.test.ts': ['have a subject of one line, and steer nothing where they are read as text'],
  },
  '1.5.2': {
    [fuzz]: [notAsDescribed],
    'server/src/schemas/action.test.ts': ['the door lets through what core takes for an action, and nothing else'],
  },
  '2.2.1-2': { [fuzz]: [notAsDescribed], 'server/src/openapi.test.ts': ['describing the interface loosens nothing'] },
  '2.2.3': {
    'adapter-postgres/src/conformance.test.ts': conformance,
    'core/src/space/check.test.ts': ['a fault in ${field} is named'],
  },
  '2.3.1': { 'adapter-postgres/src/conformance.test.ts': conformance },
  '2.3.2': {
    'server/src/race.test.ts': raced,
    'adapter-postgres/src/race.test.ts': ['keep one vote a person, whoever writes'],
  },
  '2.3.3': {
    'server/src/kill.test.ts': killed,
    'adapter-postgres/src/failure.test.ts': [
      'on ${name}, an action that the database cannot take does not take others down',
    ],
  },
  '2.3.4': { 'server/src/race.test.ts': raced },
  '2.4.1': {
    'server/src/limits.test.ts': ['a network gets its burst, then one guest each time that there is room again'],
    'server/src/proof.test.ts': [
      'without a proof, or with one that is none, nobody becomes a guest',
      'one proof makes one guest, however often it is sent at once',
    ],
    'server/src/pressure.test.ts': overload,
  },
  '3.2.1': { 'server/src/app.test.ts': typed },
  '3.2.2': {
    'demo/testing/content/content.test.ts': [
      '${id}: ${strings.length} strings in every field, on every widget and page; nothing runs, nothing leaves',
      'and where it were taken for markup, it would be seen to run, to leave and to turn words round',
    ],
  },
  '3.3.1-4': {
    'server/src/pages/session.test.ts': [
      'the first act sets one cookie that no script and no other site can use, and the next ones are the same person’s',
      'over TLS the cookie travels over TLS alone, and no other host can set it',
    ],
    'widgets/src/loader.test.ts': [
      'all four widgets run under the strictest policy from another origin, and nothing is stored',
    ],
  },
  '3.4.1': {
    'server/src/serve.test.ts': [
      'where people reach the server by TLS, every answer tells browsers to come by nothing else',
    ],
  },
  '3.4.2': {
    'server/src/origins.test.ts': [
      'a page of the space reads, and only its own origin is named',
      'any other page is told why it may not read, and nothing else',
    ],
  },
  '3.4.3': {
    'server/src/pages/chromium.test.ts': ['pages run under their own policy without a violation, and fit into 280 px'],
    'server/src/app.test.ts': typed,
  },
  '3.4.4-6': {
    'server/src/app.test.ts': typed,
    'server/src/pages/pages.test.ts': ['a page may do nothing but show itself and send its forms, and is kept nowhere'],
  },
  '3.5.1': {
    'server/src/pages/session.test.ts': ['only our own pages send our forms'],
    'server/src/origins.test.ts': ['a write from another page is refused and leaves no trace'],
  },
  '3.5.2': {
    'server/src/origins.test.ts': [
      'of what is like an origin, none writes and none learns anything, whatever it asks for',
    ],
    'server/src/app.test.ts': ['a body is refused when it is not JSON, of another type, too large, or no action'],
  },
  '3.5.3': { 'server/src/app.test.ts': typed },
  '3.5.5': {
    'adapter-rest/src/sign-in-window.test.ts': [
      'what that window says of this sign-in is believed, once; then it is told and closed',
      'what anybody else says is not',
    ],
    'server/src/sign-in/chromium.test.ts': [
      'a foreign site, a sibling and a frame without an origin hear nothing, whichever site they say they are',
    ],
  },
  '3.7.2': {
    'server/src/sign-in/window.test.ts': ['for any other site the window stays shut, and says nothing to it'],
  },
  '4.1.1': {
    'server/src/app.test.ts': typed,
    'server/src/routes/change.test.ts': [
      'a stream says at once where it stands, and then what changes, without any token',
    ],
  },
  '4.1.3': { 'server/src/network.test.ts': ['from ${socket}, which says ${said ?? '] },
  '4.2.1': {
    'server/src/slow.test.ts': ['what is no HTTP, or says two lengths, is refused and never reaches a route'],
  },
  '5.2.1': { 'server/src/routes/ledger.test.ts': ['what is no JSON Lines, no text or endless is refused'] },
  '5.2.2': {
    'server/src/routes/ledger.test.ts': [
      'what is no JSON Lines, no text or endless is refused',
      'the report names lines, whatever lies between them',
    ],
  },
  '5.3.1-2': {
    'server/src/routes/cdn.test.ts': [
      'nothing outside of the directory is in reach',
      'nor over a socket, where the address comes as it was written',
    ],
  },
  '6.3.1': {
    'adapter-postgres/src/people/attempt.test.ts': tries,
    'server/src/sign-in/window.test.ts': ['five tries, also at once, and then not even the right one'],
  },
  '6.3.2': {
    'server/src/cli/user.test.ts': [
      'a role waits for who signs in first, changes from one request to the next, and is listed and taken back',
    ],
  },
  '6.3.4': {
    'server/src/sign-in/window.test.ts': ['a code comes by mail and opens the door, once'],
    'server/src/sign-in/provider.test.ts': [
      'whoever a service vouches for is let in as what it says, and nothing else is kept of it',
    ],
    'server/src/sign-in/assertion.test.ts': [
      'whoever a web site vouches for is signed in, as what it vouches for, and the same person next time',
    ],
  },
  '6.4.1': {
    'adapter-postgres/src/people/attempt.test.ts': [
      'the right one lets in once, with what the sign-in began with',
      'is good for its own attempt and space alone, and for ten minutes',
    ],
  },
  '6.5.1': {
    'adapter-postgres/src/people/attempt.test.ts': ['the right one lets in once, with what the sign-in began with'],
  },
  '6.5.4': { 'server/src/sign-in/window.test.ts': ['a code comes by mail and opens the door, once'] },
  '6.5.5': {
    'adapter-postgres/src/people/attempt.test.ts': ['is good for its own attempt and space alone, and for ten minutes'],
  },
  '6.6.2': {
    'adapter-postgres/src/people/attempt.test.ts': ['is good for its own attempt and space alone, and for ten minutes'],
  },
  '6.6.3': {
    'adapter-postgres/src/people/attempt.test.ts': [
      ...tries,
      'whoever asks for codes in the name of others, day and night, keeps nobody out and floods nobody',
    ],
    'server/src/sign-in/window.test.ts': [
      'one network has so many letters sent, to whomever; another one is another matter',
    ],
  },
  '6.8.1': {
    'adapter-postgres/src/people/people.test.ts': [
      'whoever signs in is a participant, the same one from everywhere, and somebody else in another space',
    ],
    'server/src/sign-in/assertion.test.ts': ['the same name with another issuer is somebody else'],
  },
  '6.8.2': { 'server/src/sign-in/assertion.test.ts': signatures },
  '6.8.3': {
    'server/src/sign-in/assertion.test.ts': ['one that bears a name is taken once, however many come with it'],
  },
  '6.8.4': {
    'server/src/sign-in/claims.test.ts': [
      'without a rule nothing is read, whatever a service says',
      'somebody is known to live here by any of the values that say so',
    ],
  },
  '7.2.1-2': {
    'adapter-postgres/src/people/people.test.ts': [
      ...stopped,
      'a change of role holds from the next request on, and back',
    ],
  },
  '7.2.3': {
    'adapter-postgres/src/people/people.test.ts': ['a guest is a fresh pseudonym with a token of 256 bits'],
    ...atRest,
  },
  '7.2.4': {
    'adapter-postgres/src/people/people.test.ts': [
      'a new account takes over the guest’s pseudonym, and their token is no longer known',
    ],
    'server/src/routes/token.test.ts': ['who signs in for the first time goes on as who they were as a guest'],
  },
  '7.3.1': {
    'adapter-postgres/src/people/people.test.ts': [
      'one for a session ends with it, one of a guest stays, and one that nobody used for half a year is gone',
    ],
  },
  '7.4.1': {
    'server/src/app.test.ts': ['a token that was revoked no longer works'],
    'server/src/routes/token.test.ts': ['people see where they are signed in, and sign out here or elsewhere'],
  },
  '7.4.2': {
    'server/src/cli/user.test.ts': [
      'a role waits for who signs in first, changes from one request to the next, and is listed and taken back',
    ],
    'server/src/cli/keep.test.ts': [
      'all that is kept about a person is in one file, by address or pseudonym, and an erasure takes it',
    ],
  },
  '7.4.3': {
    'server/src/routes/token.test.ts': ['people see where they are signed in, and sign out here or elsewhere'],
  },
  '7.4.4': { 'widgets/src/controls/you-line.browser.test.ts': ['names where one is signed in, and ends it there'] },
  '7.4.5': {
    'server/src/cli/user.test.ts': [
      'a role waits for who signs in first, changes from one request to the next, and is listed and taken back',
    ],
  },
  '7.6.2': {
    'server/src/sign-in/chromium.test.ts': [
      'the page that opened the window learns the code from the window, and exchanges it',
    ],
  },
  '8.1.1-2': {
    'server/src/authorisation.test.ts': [
      ...table,
      'every operation, page and kind of act has its rows, one for each state that it can be asked about',
    ],
  },
  '8.2.1-3': {
    'server/src/authorisation.test.ts': table,
    'server/src/privacy.test.ts': [
      '1,000 public questions are answered alike by two databases that differ in private things alone',
    ],
  },
  '8.3.1': { 'server/src/authorisation.test.ts': table, 'adapter-postgres/src/conformance.test.ts': conformance },
  '8.4.1': { 'server/src/authorisation.test.ts': oneCity },
  '9.1.1-3': {
    'server/src/sign-in/assertion.test.ts': [...signatures, 'a key is found by its name among the issuer’s own alone'],
  },
  '9.2.1-4': { 'server/src/sign-in/assertion.test.ts': notNow },
  '10.1.1': {
    'server/src/sign-in/provider.test.ts': [
      'whoever a service vouches for is let in as what it says, and nothing else is kept of it',
    ],
  },
  '10.1.2': {
    'server/src/sign-in/provider.test.ts': [
      'an answer counts once, with its own state, code and issuer, and for its own provider',
      'signing in to the server’s own pages asks once more who comes back from elsewhere',
    ],
    'server/src/routes/token.test.ts': [
      'a code that is unknown, used, of another site or of another page is refused in the same words',
    ],
  },
  '10.2.1-2': {
    'server/src/sign-in/provider.test.ts': [
      'an answer to another nonce or verifier than the journey’s own is refused, whoever brings it',
    ],
  },
  '10.5.1-4': {
    'server/src/sign-in/provider.test.ts': [
      'what is said for another client, by another issuer, too late, of two people at once or with another’s signature is refused',
    ],
  },
  '11.5.1': {
    'adapter-postgres/src/people/people.test.ts': ['a guest is a fresh pseudonym with a token of 256 bits'],
    'adapter-postgres/src/people/attempt.test.ts': [
      'a code of 256 bits is redeemed once, by the site and the challenge that it is for, within a minute',
    ],
  },
  '11.6.1': { 'server/src/sign-in/assertion.test.ts': signatures },
  '12.3.2': {
    'server/src/outbound.test.ts': [
      'whoever cannot prove who they are is not spoken to, whether let through by name or not',
    ],
  },
  '13.2.4-5': { 'server/src/outbound.test.ts': ['what is let through by name is let through on that port alone'] },
  '13.4.1': { 'server/src/routes/cdn.test.ts': ['nothing outside of the directory is in reach'] },
  '13.4.2': { 'server/src/cli/main.test.ts': ['the stack is shown to those who debug alone'] },
  '13.4.5': {
    'server/src/app.test.ts': ['the server says that it lives and that it can serve', 'the interface describes itself'],
  },
  '14.2.1': {
    'adapter-rest/src/sign-in-window.test.ts': [
      'the window opens in the same turn, at the server’s own address, and what only this page knows stays here',
    ],
    'server/src/sign-in/window.test.ts': [
      'the page on which the code is entered is the same when it is loaded again, and its address betrays nothing',
    ],
  },
  '14.2.2': { 'server/src/app.test.ts': uncached },
  '14.2.3': {
    'widgets/src/loader.test.ts': [
      'all four widgets run under the strictest policy from another origin, and nothing is stored',
    ],
    'server/src/pages/chromium.test.ts': ['pages run under their own policy without a violation, and fit into 280 px'],
  },
  '14.2.4': {
    'server/src/privacy.test.ts': [
      '1,000 public questions are answered alike by two databases that differ in private things alone',
    ],
    'server/src/log.test.ts': unlogged,
    'server/src/cli/keep.test.ts': [
      'all that is kept about a person is in one file, by address or pseudonym, and an erasure takes it',
    ],
  },
  '14.3.1': {
    'adapter-rest/src/myself.test.ts': ['signing out forgets the token here, whether the server can be told or not'],
    'outbox/src/owner.test.ts': [
      'what a guest left can be sent by nobody else; what an account’s holder left waits for them',
    ],
  },
  '14.3.2': { 'server/src/app.test.ts': uncached },
  '15.2.2': {
    'server/src/slow.test.ts': [
      'a head that never ends is hung up on',
      'a body that never ends is hung up on, told beforehand or not, wanted or not',
    ],
    'adapter-postgres/src/patience.test.ts': [
      'a statement that takes too long is given up on, and its connection serves on',
    ],
    'server/src/pressure.test.ts': overload,
    'server/src/limits.test.ts': ['one stream more than a space or a network may have is refused, until one ends'],
  },
  '15.2.3': {
    'server/src/cli/conformance.test.ts': [
      '--testing is refused where there is a space that people use, and is in no help',
      'an ordinary server has none of it',
    ],
  },
  '15.3.1': {
    'server/src/openapi.test.ts': ['what an idea and a poll always hold is described as it is checked'],
    [fuzz]: [asDescribed],
  },
  '15.3.2': {
    'server/src/outbound.test.ts': ['a redirect is checked like a first request, and takes no credentials along'],
  },
  '15.3.3': {
    [fuzz]: [notAsDescribed],
    'server/src/schemas/action.test.ts': ['the door lets through what core takes for an action, and nothing else'],
  },
  '15.3.4': {
    'server/src/network.test.ts': ['from ${socket}, which says ${said ?? '],
    'server/src/limits.test.ts': [
      'a proxy on this machine is believed in the last address that it names, and no other is',
    ],
  },
  '15.3.5': { [fuzz]: [notAsDescribed], 'server/src/app.test.ts': ['a limit out of its range is brought into it'] },
  '15.3.6': { [fuzz]: [notAsDescribed] },
  '15.3.7': {
    [fuzz]: [notAsDescribed],
    'server/src/app.test.ts': ['a query that does not fit is malformed, and names the field'],
  },
  '16.2.1': { 'server/src/log.test.ts': lineOfRequest },
  '16.2.2': { 'server/src/log.test.ts': unlogged },
  '16.2.4': { 'server/src/log.test.ts': unlogged },
  '16.2.5': { 'server/src/log.test.ts': unlogged },
  '16.3.1-2': { 'server/src/log.test.ts': [...unlogged, ...lineOfRequest] },
  '16.3.3': {
    'server/src/log.test.ts': unlogged,
    'server/src/slow.test.ts': [
      'more at once than can be done soon is refused before anything is done, and says when to come back',
    ],
  },
  '16.3.4': {
    'server/src/log.test.ts': ['a failure is told by its kind, its codes and its places'],
    'server/src/app.test.ts': [
      'what nobody expected is logged with its cause and place, without quoting, and tells the client nothing',
    ],
  },
  '16.4.1': { 'server/src/log.test.ts': unlogged },
  '16.5.1': {
    'server/src/app.test.ts': [
      'what nobody expected is logged with its cause and place, without quoting, and tells the client nothing',
    ],
  },
  '16.5.2': {
    'server/src/app.test.ts': ['a database that is away makes the server unavailable, and says when to try again'],
    'adapter-postgres/src/failure.test.ts': [
      'whoever asks or submits is told to try again, and a cut connection is replaced',
    ],
    'server/src/sign-in/window.test.ts': [
      'nobody waits for the mail server, and where it fails the next letter may be asked for at once',
    ],
    'server/src/sign-in/provider.test.ts': [
      'a provider within the city’s network is asked only where whoever runs the server lets it, and one that is gone is told',
    ],
  },
  '16.5.3': { 'server/src/kill.test.ts': killed },
};
