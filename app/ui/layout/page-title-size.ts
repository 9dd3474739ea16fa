import { createContext } from 'react';

/** How large a page's title is: smaller under a frame that already names the whole. */
export const PageTitleSize = createContext<'large' | 'medium'>('large');
