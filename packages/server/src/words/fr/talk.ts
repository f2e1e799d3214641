import type { talk as english } from '../en/talk.ts';
import type { Translation } from '@civic-widgets/core';

export const talk: Translation<typeof english> = {
  commentsTitle: 'Commentaires',
  noComments: 'Personne n’a encore commenté.',
  moreComments: 'Montrer d’autres commentaires',
  commentErased: 'La personne qui a écrit ce commentaire l’a effacé.',
  reply: 'Répondre',
  replyTo: 'Répondre au commentaire du {date}',
  yourComment: 'Votre commentaire',
  yourReply: 'Votre réponse',
  sendComment: 'Publier le commentaire',
  sendReply: 'Publier la réponse',
  commentReceived: 'Votre commentaire a bien été reçu.',
  name: 'Votre nom',
  nameHint: 'Il est publié avec votre texte. Laissez vide pour publier sans nom.',
  follow: 'Suivre',
  followOn: 'Vous suivez maintenant cette idée.',
  followOff: 'Vous ne suivez plus cette idée.',
  report: 'Signaler',
  reportReason: 'Qu’est-ce qui ne va pas ?',
  reportHint: 'Les agents de la ville lisent votre signalement et décident si le texte reste. Il n’est pas publié.',
  sendReport: 'Envoyer le signalement',
  reportReceived: 'Merci. Les agents de la ville vont regarder.',
  notSent: 'L’envoi n’a pas abouti. Ce que vous avez écrit est toujours là.',
  cancel: 'Annuler',
};
