export { openDatabase, type Database, type DatabaseOptions } from './database.ts';
export type { Account, Contact, SignInMethod } from './people/account.ts';
export { codeHolds, type Attempts, type Opening, type Outcome } from './people/attempt.ts';
export type { Member } from './people/list.ts';
export type { Grant, Vouched } from './people/member.ts';
export type { People } from './people/people.ts';
export type { SignedIn, SignIn } from './people/sign-in.ts';
export { tokenId, type IssuedToken } from './people/token.ts';
