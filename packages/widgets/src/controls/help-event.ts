/** Somebody pressed what would help them to take part; heard within the element alone. */
export class HelpEvent extends Event {
  readonly remedy: 'sign-in' | 'declare';
  /** Years, where it is the age that was asked. */
  readonly age: number | undefined;

  constructor(remedy: 'sign-in' | 'declare', age?: number) {
    super('civic-help');
    this.remedy = remedy;
    this.age = age;
  }
}
