/** The decision format: cases that anybody can read, and any tool can run. */
export {
  type CaseDocument,
  type CaseExpectation,
  CaseFormatError,
  type CasePolicies,
  type CasePolicy,
  type CasePrincipal,
  type CaseRequest,
  type DecisionCase,
  type DecisionFile,
} from './decision-case.js';
export { readCase, readCases } from './read-cases.js';
export { decideCase, differences, explainCase, questionOf } from './run-case.js';
