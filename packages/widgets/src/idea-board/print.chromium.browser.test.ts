import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { actors } from '@civic-widgets/conformance';
import { BoardPage } from '../../testing/idea-board.ts';
import { byRole, textOf, until } from '../../testing/screen.ts';

describe('an opened idea on paper', () => {
  let page: BoardPage;
  const around = document.createElement('p');
  const print = window.print.bind(window);
  beforeEach(() => {
    page = new BoardPage();
    around.textContent = 'The page around it';
    document.body.append(around);
  });
  afterEach(async () => {
    window.print = print;
    await emulateMedia({ media: 'screen' });
    around.remove();
    page.close();
  });

  it('is printed alone, with its words, the answer, the way so far and what people say, and nothing to press', async () => {
    const root = await page.open(page.as(actors.anna), 'benches%2F1');
    let isPrinted = false;
    window.print = () => {
      isPrinted = true;
    };
    byRole(root, 'button', 'Print').click();
    await until(() => isPrinted);
    await emulateMedia({ media: 'print' });
    expect(around.checkVisibility()).to.equal(false);
    const seen = (selector: string): string =>
      [...root.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility())
        .map(textOf)
        .join(' ');
    for (const text of ['Bitte mit Lehne.', 'They come in spring.', 'We are looking into it.', 'And for mine.'])
      expect(seen('.words')).to.contain(text);
    expect(seen('.counts')).to.equal('1 supporter');
    expect(seen('.fine')).to.contain(`This idea on the web: ${location.href}`);
    expect(seen('button, input, textarea, .legal')).to.equal('');
    dispatchEvent(new Event('afterprint'));
    expect(around.checkVisibility(), 'the page’s own printing stays as it is').to.equal(true);
  });
});
