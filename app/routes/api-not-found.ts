import { problem } from '#app/http/respond.server.ts';

/** Programs are answered as programs wherever they ask: no page for what is not there. */
export const loader = () => problem(404, 'There is nothing at this address of the API.');
export const action = loader;
