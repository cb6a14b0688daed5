export { AwsClient, type AwsClientOptions, xmlText } from './client/aws-client.js';
export type { Credentials } from './client/sign.js';
export type { RunningCloud } from './in-process/running-cloud.js';
export { type IssuedSession, sessionOf, type SessionOptions } from './in-process/session-of.js';
export { type OnFault, startInProcess } from './in-process/start-in-process.js';
export type { ClockReading, Installation, OrganizationPolicies, Part } from './installation/installation.js';
export { parseDuration } from './settings/duration.js';
export { readSettings, type RootCredentials, type SettingFlags, type Settings } from './settings/settings.js';
export { UsageError } from './settings/usage-error.js';
