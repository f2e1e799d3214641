import type { SpaceId } from '@civic-widgets/core';
import type { Content } from './content.ts';

/** What a visitor was answered, and as of when. */
export interface KeptAnswer {
  readonly space: SpaceId;
  /** The pattern of the route that answered. */
  readonly route: string | undefined;
  /** For as long as the space bears this mark, visitors are answered the same; see `Present` of core. */
  readonly mark: string;
  readonly content: Promise<Content>;
}

/** Bytes that an answer takes beside its content and what was asked: the least of them would else be kept by the million. */
const beside = 1_000;

/**
 * Answers to visitors, by what was asked: path and query as they came. Those that were not asked for the longest are forgotten,
 * so that all of them together stay below a number of bytes. Whoever takes one out asks the space for its mark first.
 */
export class Kept {
  readonly #limit: number;
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #sizes = new Map<string, number>();
  #bytes = 0;

  constructor(limit = 32_000_000) {
    this.#limit = limit;
  }

  /** Of what is kept. */
  get bytes(): number {
    return this.#bytes;
  }

  find(asked: string): KeptAnswer | undefined {
    const answer = this.#answers.get(asked);
    if (!answer) return undefined;
    this.#answers.delete(asked);
    this.#answers.set(asked, answer); // The youngest from now on.
    return answer;
  }

  /** Makes an answer unless it is there; who asks while it is made shares it. */
  async of(asked: string, as: Omit<KeptAnswer, 'content'>, make: () => Promise<Content>): Promise<Content> {
    const known = this.find(asked);
    if (known?.mark === as.mark) return known.content;
    const answer: KeptAnswer = { ...as, content: make() };
    this.#forget(asked);
    this.#answers.set(asked, answer);
    try {
      const { size } = await answer.content;
      if (this.#answers.get(asked) === answer) this.#weigh(asked, size + asked.length + beside);
    } catch {
      if (this.#answers.get(asked) === answer) this.#forget(asked);
    }
    return answer.content;
  }

  #weigh(asked: string, size: number): void {
    this.#sizes.set(asked, size);
    this.#bytes += size;
    for (const [oldest] of this.#answers) {
      if (this.#bytes <= this.#limit) break;
      this.#forget(oldest);
    }
  }

  #forget(asked: string): void {
    this.#answers.delete(asked);
    this.#bytes -= this.#sizes.get(asked) ?? 0;
    this.#sizes.delete(asked);
  }
}
