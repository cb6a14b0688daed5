export * from './evaluate/index.js';
export * from './policy/index.js';
