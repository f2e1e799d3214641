import {
  furtherNeeds,
  joinKey,
  needs,
  State,
  type Entry,
  type Key,
  type Need,
  type Rows,
  type Table,
} from '@civic-widgets/core';
import type { Sql } from '../sql.ts';
import { statements } from './columns.ts';
import { columnsOf } from './rows.ts';
import { askTogether, type Part } from './together.ts';

/** Fills a state with the rows that entries are decided by: as a rule with one statement. */
export class StateReader {
  readonly state = new State();
  readonly #sql: Sql;
  readonly #space: string;
  readonly #asked = new Set<string>();

  constructor(sql: Sql, space: string) {
    this.#sql = sql;
    this.#space = space;
  }

  /**
   * Reads what the entries need at any rate.
   *
   * @param beside something else to ask in the same statement, whose rows come back
   */
  async read(entries: readonly Entry[], beside: readonly Part[] = []): Promise<readonly object[]> {
    return this.#ask(this.#questions(entries.flatMap(needs)), beside);
  }

  /**
   * Reads what is needed by what was read before.
   *
   * @param more what has to be known beside it
   */
  async readFurther(entries: readonly Entry[], more: readonly Need[] = []): Promise<void> {
    for (let asked = more; ; asked = []) {
      const questions = this.#questions([...asked, ...furtherNeeds(entries, this.state)]);
      if (questions.length === 0) return;
      await this.#ask(questions);
    }
  }

  async #ask(questions: readonly Question[], beside: readonly Part[] = []): Promise<readonly object[]> {
    const parts = questions.map(({ name, text, found }) => ({ name, text, values: columnsOf(found) }));
    const answers = await askTogether(this.#sql, this.#space, [...parts, ...beside]);
    for (const [index, { table }] of questions.entries())
      for (const row of answers[index] ?? []) this.state.put(table, row as Rows[Table]);
    return answers.slice(questions.length).flat();
  }

  /** What was not asked yet. */
  #questions(needed: readonly Need[]): readonly Question[] {
    const questions = new Map<string, Question>();
    for (const need of needed) {
      const name = nameOf(need);
      const whole = joinKey([name, ...need.key]);
      if (this.#asked.has(whole)) continue;
      this.#asked.add(whole);
      let question = questions.get(name);
      if (!question) questions.set(name, (question = { name, table: need.table, text: textOf(need), found: [] }));
      question.found.push(need.key);
    }
    // In the same order always, so that it is the same statement.
    return [...questions.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** All that is asked of a table in one way. */
interface Question {
  readonly name: string;
  readonly table: Table;
  readonly text: string;
  readonly found: Key[];
}

function nameOf({ table, key, all, of }: Need): string {
  if (of) return `${table} of`;
  return all ? `${table} all ${key.length}` : table;
}

function textOf({ table, key, all, of }: Need): string {
  if (of) return statements[table].of ?? '';
  return all ? statements[table].list(key.length) : statements[table].find;
}
