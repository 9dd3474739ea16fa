export * from './events.ts';
export * from './people.ts';
