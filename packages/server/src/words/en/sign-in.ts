/** What the window for signing in says, and the letter with the code. */
export const signIn = {
  'signIn.title': 'Sign in',
  'signIn.lead': 'So that what you do stays yours on every device. {site} does not learn your e-mail address.',
  'signIn.email': 'E-mail address',
  'signIn.emailHint':
    'A code is sent to it. The address is kept apart from what you do: for signing in, and for letters that you ask for.',
  'signIn.emailWrong': 'This is not an e-mail address. It should look like name@example.org.',
  'signIn.send': 'Send code',
  'signIn.with': 'Sign in with {name}',
  'signIn.kept': 'You stay signed in on this device.',
  'signIn.keepNot': 'It is not mine: sign me out after twelve hours',
  'signIn.keptNot': 'You are signed out on this device after twelve hours.',
  'signIn.keepMe': 'Stay signed in on this device',
  'signIn.codeTitle': 'Enter the code',
  'signIn.codeSent': 'A code is on its way to {address}. It can take a minute or two. Look into the spam folder, too.',
  'signIn.code': 'Code from the e-mail',
  'signIn.codeHint': 'Look into your mail and come back: this page waits. The code is good for ten minutes.',
  'signIn.codeWrong':
    'This code is not right, or no longer good. It can be tried five times; then have a new one sent.',
  'signIn.again': 'Send a new code',
  'signIn.againHint':
    'At most one e-mail a minute. If many codes were asked for your address, whoever did that, one comes every five minutes: its longer code is good here, too.',
  'signIn.againSent':
    'A new e-mail is on its way, unless one was sent just now: then use the code from the newest one.',
  'signIn.other': 'Sign in another way',
  'signIn.doneTitle': 'You are signed in',
  'signIn.doneText': 'You can close this window. If nothing happens by itself, go back to the page:',
  'signIn.doneBack': 'Back to the page',
  'signIn.doneAlone': 'You can close this window. If the page does not know of it, sign in there once more.',
  'signIn.goOnTitle': 'Go on?',
  'signIn.goOnAs': 'You come back from {name} as {who}. If that is you, go on: then you are signed in here.',
  'signIn.goOnWith':
    'You come back from {name}. If you signed in there yourself just now, go on: then you are signed in here.',
  'signIn.goOn': 'That is me, go on',
  'signIn.overTitle': 'This sign-in is over',
  'signIn.over': 'It took too long, or was finished already. Go back to the page and begin anew.',
  'signIn.wrongTitle': 'Nobody can sign in here',
  'signIn.wrong': 'The address of this window is not whole, or the web site is not registered.',
  'signIn.noneTitle': 'Nobody can sign in at the moment',
  'signIn.none': 'The city has not set up any way of signing in. You can take part without.',
  'signIn.failedTitle': 'Signing in with {name} did not work',
  'signIn.failed': 'It was given up there, or did not answer as it should. Nothing was passed on.',
  'signIn.tryAgain': 'Try again',
  'signIn.mailSubject': '{code} is your code for {name}',
  'signIn.mailText':
    'Your code for signing in: {code}\n\nEnter it where you asked for it. It is good for ten minutes.\n\nIf that was not you, somebody mistyped their address. You need not do anything: without the code nobody signs in. Do not pass it on, not even to the city.\n\n{name}',
} as const;
