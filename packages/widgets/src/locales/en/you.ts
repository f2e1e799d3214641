/** What the place says in which people see as whom they act here. */
export const you = {
  asVisitor: 'You can take part without an account.',
  asGuest: 'You take part as a guest of this device.',
  asPerson: 'You are signed in.',
  toSignIn: 'Sign in',
  toSignOut: 'Sign out',
  yourData: 'Your data',
  signInOpen: 'Please go on in the window that has opened. Nothing you typed here is lost.',
  signedIn: 'You are signed in. What you did here as a guest is yours now.',
  signInGivenUp: 'You are not signed in. Nothing has changed.',
  signInFailed: 'Signing in did not work. Please try again.',
  signInImpossible: 'Signing in takes an encrypted connection (https), which this page does not have.',
  signedOut: 'You are signed out on this device.',
  signOutTitle: 'Something of yours still waits here to be sent',
  signOutWaits:
    'It stays in this browser and is sent as yours once you sign in again here. On a device that others use you may prefer to delete it.',
  signOutSend: 'Send now',
  signOutKeep: 'Sign out and keep it',
  signOutDelete: 'Sign out and delete it',
  stay: 'Stay signed in',
  declared: 'Thank you. The city knows that you are at least {age} years old, and no more.',
} as const;
