export { type AuthorizerOptions, type AuthorizerPart, createAuthorizer } from './authorizer.js';
export { createSimulator } from './simulate/create-simulator.js';
