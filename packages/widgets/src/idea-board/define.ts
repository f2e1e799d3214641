import { CivicIdeaBoard } from './civic-idea-board.ts';

if (!customElements.get('civic-idea-board')) customElements.define('civic-idea-board', CivicIdeaBoard);

declare global {
  interface HTMLElementTagNameMap {
    'civic-idea-board': CivicIdeaBoard;
  }
}
