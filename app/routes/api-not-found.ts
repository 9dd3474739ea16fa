import { problem } from '#app/http/respond.server.ts';

const answer = () => problem(404, 'There is nothing at this address of the API.');

/** Programs are answered as programs wherever they ask: no page for what is not there. */
export const loader = () => answer();
export const action = () => answer();
