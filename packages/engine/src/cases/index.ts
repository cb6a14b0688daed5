/** The decision format: cases that anybody can read, and any tool can run. */
export type {
  CaseDocument,
  CaseExpectation,
  CasePolicies,
  CasePolicy,
  CasePrincipal,
  CaseRequest,
  DecisionCase,
  DecisionFile,
} from './decision-case.js';
export { readCases } from './read-cases.js';
export { decideCase, differences, explainCase } from './run-case.js';
