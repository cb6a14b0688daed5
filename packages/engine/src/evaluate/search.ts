import { NO_MATCH, type PrincipalClasses } from '../principal/principal-class.js';
import type { AccessRequest } from './access-request.js';
import type { CompiledStatement } from './compile/compiled-statement.js';
import type { PrincipalRule } from './principal-rule.js';

/** One decision while it is made. One object serves all layers, so that none is made per policy. */
export class Search {
  readonly request: AccessRequest;
  /** The caller has a permissions boundary; a Deny with `NotPrincipal` depends on it. */
  readonly bounded: boolean;
  /** How the statements looked through say whom they are about. */
  rule: PrincipalRule = 'none';
  /** In which ways the statements found name the caller. */
  classes: PrincipalClasses = NO_MATCH;
  /** The statement that names the caller most directly. */
  statement: CompiledStatement | undefined = undefined;

  /** What each layer allows, once it has been asked. */
  resource: PrincipalClasses = NO_MATCH;
  resourceStatement: CompiledStatement | undefined = undefined;
  identity: PrincipalClasses = NO_MATCH;
  identityStatement: CompiledStatement | undefined = undefined;
  /** `undefined`: there is no boundary. */
  boundary: PrincipalClasses | undefined = undefined;
  /** `undefined`: no session policy was passed. */
  session: PrincipalClasses | undefined = undefined;

  constructor(request: AccessRequest, bounded: boolean) {
    this.request = request;
    this.bounded = bounded;
  }
}
