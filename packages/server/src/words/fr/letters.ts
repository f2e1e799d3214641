import type { letters as english } from '../en/letters.ts';
import type { Translation } from '@civic-widgets/core';

export const letters: Translation<typeof english> = {
  'mail.answer': 'La ville a répondu : {title}',
  'mail.answerText': 'La ville a répondu à une idée que vous suivez : « {title} ».',
  'mail.status': 'État : {status}',
  'mail.comment': 'Nouveau commentaire : {title}',
  'mail.commentText': 'Un nouveau commentaire est arrivé sur « {title} », à propos de votre idée ou en réponse à vous.',
  'mail.hidden': 'Masqué : {title}',
  'mail.hiddenText':
    'La ville a masqué ce que vous aviez écrit sur « {title} ». Seules vous et la ville le voyez encore.',
  'mail.restored': 'Visible : {title}',
  'mail.restoredText':
    'La ville a regardé ce que vous aviez écrit sur « {title} ». Tout le monde peut le voir maintenant.',
  'mail.digest': 'Nouvelles de {space}',
  'mail.digestIdeas': 'Nouvelles idées',
  'mail.digestAnswers': 'La ville a répondu',
  'mail.more': { one: 'et {count} autre', many: 'et {count} autres', other: 'et {count} autres' },
  'mail.leaving': 'Votre compte auprès de {space}',
  'mail.leavingText':
    'Vous ne vous êtes pas connecté depuis longtemps. Le {date}, votre compte sera supprimé, et avec lui ce que vous avez écrit. Vos votes restent, sans lien avec vous. Pour garder votre compte, connectez-vous une fois avant cette date.',
  'mail.open': 'À lire ici :',
  'mail.why': 'Vous recevez cette lettre parce que vous l’avez demandée.',
  'mail.stop': 'Ne plus recevoir ces lettres :',
  lettersTitle: 'Lettres par courriel',
  lettersIntro:
    'Elles sont envoyées à l’adresse avec laquelle vous vous êtes connecté, et seulement pour ce que vous choisissez ici.',
  lettersSignIn: 'Les lettres sont pour celles et ceux qui se sont connectés avec une adresse électronique.',
  'letters.answers': 'La ville répond à une idée que je suis',
  'letters.comments': 'Quelqu’un commente mon idée ou me répond',
  'letters.decisions': 'La ville décide de quelque chose que j’ai écrit',
  'letters.digest': 'Les nouveautés en une fois',
  'letters.never': 'jamais',
  'letters.weekly': 'le lundi',
  'letters.daily': 'chaque jour',
  lettersSave: 'Garder mon choix',
  lettersSaved: 'Votre choix est enregistré.',
  stopTitle: 'Plus de lettres ?',
  stopKind: 'Ne plus recevoir ce genre de lettres',
  stopAll: 'Ne plus recevoir aucune lettre',
  stopped: 'Vous ne recevrez plus ces lettres.',
  waitsTitle: 'La ville regarde ceci',
  waitsText: 'Ce sera publié dès que quelqu’un l’aura lu. D’ici là, seules vous et la ville le voyez.',
};
