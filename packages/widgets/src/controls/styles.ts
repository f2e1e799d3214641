import { base } from '../themes/base.ts';
import { tokens } from '../themes/tokens.ts';
import { buttonStyles } from './button.ts';
import { frameStyles } from './frame.ts';
import { loadingStyles } from './loading.ts';

/** What every widget's styles begin with. */
export const controlStyles = [base, tokens, buttonStyles, loadingStyles, frameStyles];
