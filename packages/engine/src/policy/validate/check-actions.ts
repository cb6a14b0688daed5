import { eachStatement, type Finding, type StatementView, textsOf } from './document-view.js';

const ELEMENTS = ['Action', 'NotAction'];

/** Every statement has an action. */
export const checkActionsExist = eachStatement((statement) => {
  if (ELEMENTS.some((element) => textsOf(statement, element).length > 0)) return undefined;
  return { path: elementPath(statement), message: 'Policy statement must contain actions.' };
});

/** Every action is `*` or has one service in front. */
export const checkActionVendors = eachStatement((statement) => {
  for (const element of ELEMENTS) {
    for (const { text, path } of textsOf(statement, element)) {
      const message = vendorFault(text);
      if (message !== undefined) return { path, message } satisfies Finding;
    }
  }
  return undefined;
});

function elementPath({ object, path }: StatementView): Finding['path'] {
  const element = ELEMENTS.find((name) => object.has(name));
  return element === undefined ? path : [...path, element];
}

function vendorFault(action: string): string | undefined {
  if (action === '*') return undefined;
  const [vendor = '', ...rest] = action.split(':');
  if (rest.length === 0) return 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
  if (rest.length > 1) return 'Actions/Condition can contain only one colon.';
  return vendor === '*' || /^[A-Za-z0-9.-]+$/.test(vendor) ? undefined : `Vendor ${vendor} is not valid`;
}
