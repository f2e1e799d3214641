import type { badgesScore as english } from '../en/badges-score.ts';
import type { Translation } from '@civic-widgets/core';

export const badgesScore: Translation<typeof english> = {
  level: 'Düzey: {name}',
  nextLevel: { one: '“{name}” için {count} puan daha', other: '“{name}” için {count} puan daha' },
  topLevel: 'Son düzeye ulaştınız.',

  nextBadge: '“{name}” için gereken: {list}',
  'missing.points': { one: '{count} puan daha', other: '{count} puan daha' },
  'missing.idea.propose': { one: '{count} öneri daha', other: '{count} öneri daha' },
  'missing.idea.vote': { one: 'önerilere {count} oy daha', other: 'önerilere {count} oy daha' },
  'missing.idea.comment': { one: '{count} yorum daha', other: '{count} yorum daha' },
  'missing.poll.cast': { one: '{count} oylama daha', other: '{count} oylama daha' },
  'missing.meeting.attend': { one: '{count} toplantı daha', other: '{count} toplantı daha' },
  allEarned: 'Var olan tüm rozetler sizde. Teşekkür ederiz.',
  badges: 'Rozetler',

  nowEarned: 'Yeni rozet: {name}. Teşekkür ederiz.',
  earnedBy: '{date}, {what}',
  'by.idea.propose': 'bir öneriyle',
  'by.idea.vote': 'bir öneriye verilen oyla',
  'by.idea.comment': 'bir yorumla',
  'by.poll.cast': 'bir oylamaya katılarak',
  'by.meeting.attend': 'bir toplantıya gelerek',

  rewards: 'Belediyenin karşılığında sundukları',
  rewardOpen: 'Size açık',
  offline: 'İnternetsiz: {way}',
};
