import type { pages as english } from '../en/pages.ts';
import type { Translation } from '@civic-widgets/core';

export const pages: Translation<typeof english> = {
  takePart: 'Katılın',
  projects: 'Konular',
  polls: 'Oylamalar',
  newestIdeas: 'En yeni fikirler',
  feed: 'Yeni fikirleri bir akış okuyucuda izleyin (Atom)',
  trail: 'Buradasınız',
  tools: 'Bu fikirle ilgili',
  toStart: 'Genel bakışa git',
  fromStart: 'Listenin başına dön',
  apply: 'Göster',
  opensOn: 'Başlangıç: {date}',
  openUntil: '{date} tarihine kadar katılabilirsiniz',
  closedOn: 'Bitiş: {date}',
  findAgain: 'Bu sayfanın adresinde yeniden bulabilirsiniz.',
  cookieHint:
    'Gönderdiğinizde tarayıcınız sizi yeniden tanımak için bir çerez saklar. İçinde ad yoktur; öncesinde hiçbir şey saklanmaz.',
  forget: 'Beni bu tarayıcıda unut',
  forgotten: 'Bu tarayıcı artık kim olduğunuzu bilmiyor. Yaptıklarınız kalır.',
};
