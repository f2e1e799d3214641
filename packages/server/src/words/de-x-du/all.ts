import { form } from './form.ts';
import { frame } from './frame.ts';
import { idea } from './idea.ts';
import { pages } from './pages.ts';
import { letters } from './letters.ts';
import { poll } from './poll.ts';
import { propose } from './propose.ts';
import { signIn } from './sign-in.ts';
import { talk } from './talk.ts';
import { trouble } from './trouble.ts';

/** Everything that the server says in this language. */
export const words = {
  ...form,
  ...frame,
  ...idea,
  ...letters,
  ...pages,
  ...poll,
  ...propose,
  ...signIn,
  ...talk,
  ...trouble,
};
