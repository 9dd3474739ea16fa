export * from './accounts.ts';
export * from './imports.ts';
export * from './intake.ts';
export * from './metrics.ts';
export * from './pilots.ts';
export * from './stakeholders.ts';
export * from './uploads.ts';
export * from './webhooks.ts';
