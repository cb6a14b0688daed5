/** Every command of the policy store; one interface a resource. */

/** What each command takes and gives. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a list of interfaces, one a resource
export interface PolicyStoreCommands {}
