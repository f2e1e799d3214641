import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, actors, start, town } from '@civic-widgets/conformance';
import {
  CivicError,
  visitor,
  type About,
  type Actor,
  type CivicAdapter,
  type Myself,
  type Session,
  type SpaceFile,
} from '@civic-widgets/core';

export const sessions: readonly Session[] = [
  { id: 'one', site: 'https://www.aubach.example', issued: '2026-05-01', lastUsed: '2026-05-11', current: true },
  { id: 'two', site: 'https://forum.aubach.example', issued: '2026-04-02', lastUsed: '2026-04-09', current: false },
];

/** A town in which people can sign in: what they would do in a window is done by the test. */
export class TownWithSignIn {
  readonly #backend;
  #me: Actor;
  #about: About = {};
  sessions = sessions;
  /** Nobody can tell it anything of themselves. */
  isAway = false;
  /** What was asked of the sign-in. */
  readonly asked: string[] = [];
  /** Ends the sign-in that is open; as nobody where the person gives up. */
  finish: (as: Actor | undefined) => void = () => undefined;

  /** Whether people are let in whom the page's own login vouches for. */
  readonly hosts: boolean;

  constructor(me: Actor = visitor, change: (file: SpaceFile) => SpaceFile = (file) => file, hosts = false) {
    this.hosts = hosts;
    this.#me = me;
    this.#backend = localBackend({ space: change(town()), store: memoryStore(), clock: () => start });
  }

  async begin(): Promise<void> {
    await this.#backend.as(actors.ben).submit(act.propose('square', 'A bench by the river'));
  }

  adapter(): CivicAdapter {
    const backend = this.#backend;
    const now = (): CivicAdapter => backend.as(this.#me);
    return {
      space: async () => {
        const { supports, ...space } = await now().space();
        const signIn = { email: !this.hosts, providers: [], hosts: this.hosts };
        return { ...space, signIn, supports: { ...supports, keeps: 'server' } };
      },
      viewer: () => now().viewer(),
      ideas: (...of) => now().ideas(...of),
      idea: (...of) => now().idea(...of),
      comments: (...of) => now().comments(...of),
      polls: (...of) => now().polls(...of),
      poll: (...of) => now().poll(...of),
      standing: (...of) => now().standing?.(...of) as ReturnType<NonNullable<CivicAdapter['standing']>>,
      mine: (...of) => now().mine?.(...of) as ReturnType<NonNullable<CivicAdapter['mine']>>,
      submit: (action) => now().submit(action),
      watch: (...of) => now().watch(...of),
      who: () => Promise.resolve(this.#me.person),
      myself: () => Promise.resolve(this.#myself()),
    };
  }

  #myself(): Myself {
    let guest: string | undefined;
    return {
      get guest() {
        return guest;
      },
      signIn: ({ lang, assertion, keep = true }) => {
        this.asked.push(`sign in, ${lang}${assertion === undefined ? '' : `, ${assertion}, ${String(keep)}`}`);
        return new Promise((resolve, reject) => {
          this.finish = (as) => {
            if (as && this.#me.role === 'guest') guest = this.#me.person;
            if (as) this.#me = as;
            if (as) this.#backend.as(as).viewer().then(resolve, reject);
            else resolve(undefined);
          };
        });
      },
      signOut: () => {
        this.asked.push('sign out');
        return Promise.resolve(void (this.#me = visitor));
      },
      sessions: () => Promise.resolve(this.sessions),
      endSession: (id) => Promise.resolve(void (this.sessions = this.sessions.filter((one) => one.id !== id))),
      about: () => Promise.resolve(this.#about),
      tell: (about) => Promise.resolve((this.#about = about)),
      declare: (atLeast) => {
        if (this.isAway) return Promise.reject(new CivicError('unavailable'));
        const { declaredAge: _before, ...me } = this.#me;
        this.#me = { ...me, ...(atLeast !== null && { declaredAge: atLeast }) };
        return this.#backend.as(this.#me).viewer();
      },
    };
  }
}
