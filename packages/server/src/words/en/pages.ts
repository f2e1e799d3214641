/** What only the pages of the server say. */
export const pages = {
  takePart: 'Take part',
  projects: 'What it is about',
  polls: 'Polls',
  newestIdeas: 'Newest ideas',
  feed: 'Follow new ideas in a feed reader (Atom)',
  trail: 'You are here',
  tools: 'More about this idea',
  toStart: 'Go to the overview',
  fromStart: 'Back to the beginning of the list',
  apply: 'Show',
  opensOn: 'Opens on {date}',
  openUntil: 'You can take part until {date}',
  closedOn: 'Ended on {date}',
  findAgain: 'You find it again at the address of this page.',
  cookieHint:
    'When you send this, your browser keeps a cookie, so that it is known to be you again. It holds no name, and nothing is kept before.',
  forget: 'Forget me in this browser',
  forgotten: 'This browser no longer knows who you are. What you did stays.',
} as const;
