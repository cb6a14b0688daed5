import { type ConditionOperator, incomparable } from '../condition-operator.js';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The same bytes, both written in base64. */
export const binaryEquals: ConditionOperator = {
  name: 'BinaryEquals',
  negated: false,
  prepare(text) {
    if (!BASE64.test(text)) return incomparable;
    const wanted = atob(text);
    return (value) => (BASE64.test(value) ? atob(value) === wanted : undefined);
  },
};
