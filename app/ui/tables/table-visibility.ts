import { createContext } from 'react';

/**
 * Whether the table around is in sight. A table that stands behind a chart for screen
 * readers only must not take the keyboard focus, which nobody could see there.
 */
export const TableVisibility = createContext(true);
