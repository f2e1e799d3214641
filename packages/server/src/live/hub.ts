import {
  visitor,
  type Change,
  type CivicBackend,
  type Position,
  type ProjectId,
  type Unsubscribe,
} from '@civic-widgets/core';
import { coalesce, Frame, standAt } from './frame.ts';

/** One open connection. */
export interface Listener {
  readonly project: ProjectId | undefined;
  readonly write: (text: string) => void;
  /** Ends the connection; `last` is still sent. */
  readonly end: (last: string) => void;
}

interface Seat extends Listener {
  /** The listener knows everything up to here. */
  after: Position;
}

/** How many entries back a listener may resume, within what backends can tell; who comes later reads the page again. */
const depth = 900;
/** Milliseconds for which a hub outlives its last listener, so that page views do not start it again and again. */
const linger = 60_000;

/** Everyone who follows one space: the backend is watched once, and each change is written once for all. */
export class Hub {
  readonly #backend: CivicBackend;
  readonly #seats = new Set<Seat>();
  readonly #heartbeat: number;
  #frames: Frame[] = [];
  #kept = 0;
  #floor: Position = 0;
  #pending: Change[] = [];
  #starting: Promise<void> | undefined;
  #stop: Unsubscribe | undefined;
  #beat: NodeJS.Timeout | undefined;
  #leaving: NodeJS.Timeout | undefined;

  /** @param heartbeat milliseconds between signs of life */
  constructor(backend: CivicBackend, heartbeat: number) {
    this.#backend = backend;
    this.#heartbeat = heartbeat;
  }

  /** How many listen. */
  get size(): number {
    return this.#seats.size;
  }

  /** Resolves with the position of now, once listeners can join; rejects where the backend cannot be followed. */
  async ready(): Promise<Position> {
    clearTimeout(this.#leaving);
    await (this.#starting ??= this.#start());
    return this.#backend.position();
  }

  /**
   * Takes a listener in and tells it at once what it missed.
   *
   * @param now as `ready` told
   * @param since the last position that the listener knows; without it only what is new
   */
  join(listener: Listener, now: Position, since: Position | undefined): Unsubscribe {
    const lost = since !== undefined && (since < this.#floor || since > now);
    const seat: Seat = { ...listener, after: since === undefined || lost ? now : since };
    this.#seats.add(seat);
    this.#welcome(seat, lost);
    return () => {
      if (this.#seats.delete(seat) && this.#seats.size === 0) this.#retire();
    };
  }

  #welcome(seat: Seat, lost: boolean): void {
    if (lost) seat.write(new Frame([{ kind: 'reset', position: seat.after }]).text(undefined));
    else seat.write(standAt(seat.after));
    for (const frame of this.#frames) this.#tell(seat, frame);
  }

  async #start(): Promise<void> {
    try {
      const position = await this.#backend.position();
      this.#floor = Math.max(0, position - depth);
      this.#stop = this.#backend.as(visitor).watch({}, (change) => this.#take(change), { since: this.#floor });
      this.#beat = setInterval(() => this.#sign(), this.#heartbeat).unref();
    } catch (cause) {
      this.#starting = undefined;
      throw cause;
    }
  }

  /** Changes that come in one turn are told together. */
  #take(change: Change): void {
    if (this.#pending.push(change) === 1) setImmediate(() => this.#flush());
  }

  #flush(): void {
    const frame = new Frame(coalesce(this.#pending));
    this.#pending = [];
    if (frame.resets) {
      this.#reset(frame);
      return;
    }
    this.#frames.push(frame);
    this.#kept += frame.changes.length;
    while (this.#kept > depth && this.#frames.length > 1) this.#forget();
    for (const seat of this.#seats) this.#tell(seat, frame);
  }

  /** Everyone reads again, and so does whoever comes back from before it, or from the very same position. */
  #reset(frame: Frame): void {
    this.#frames = [];
    this.#kept = 0;
    this.#floor = frame.position + 1;
    for (const seat of this.#seats) {
      seat.after = Math.max(seat.after, frame.position);
      seat.write(frame.text(seat.project));
    }
  }

  #forget(): void {
    const oldest = this.#frames.shift();
    this.#kept -= oldest?.changes.length ?? 0;
    this.#floor = Math.max(this.#floor, oldest?.position ?? 0);
  }

  #tell(seat: Seat, frame: Frame): void {
    if (frame.position <= seat.after) return;
    seat.after = frame.position;
    const text = frame.text(seat.project);
    if (text !== '') seat.write(text);
  }

  #sign(): void {
    for (const seat of this.#seats) seat.write(`: still here\n${standAt(seat.after)}`);
  }

  #retire(): void {
    this.#leaving = setTimeout(() => this.#close(), linger).unref();
  }

  #close(): void {
    this.#stop?.();
    clearInterval(this.#beat);
    this.#starting = undefined;
    this.#frames = [];
    this.#kept = 0;
  }

  /** Ends every connection with a hint when to come back, spread so that not all come at once. */
  end(): void {
    for (const seat of this.#seats) seat.end(`retry: ${1_000 + Math.floor(Math.random() * 4_000)}\n\n`);
    this.#seats.clear();
    clearTimeout(this.#leaving);
    this.#close();
  }
}
