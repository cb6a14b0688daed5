/** Runs operations as the pipeline does, on real tables, with the authorization granted. */
import { type AdjustableClock, ServiceError, systemClock } from '@cloudgate/common';
import type { Caller, Directory, InstanceProfileReference, Requirement } from '@cloudgate/ports';
import type { Operation, RequestInfo } from '@cloudgate/service-kit';
import { openEc2Store } from '@cloudgate/store';
import { imagesOf } from '../src/catalogue/images.js';
import { ec2Tools, type Ec2Tools } from '../src/service.js';

export const account = '123456789012';
export const region = 'us-east-1';

/** A caller of the account. */
export const caller: Caller = {
  requestId: 'request',
  seal: '',
  principal: { kind: 'root', partition: 'aws', account, arn: `arn:aws:iam::${account}:root`, userId: account },
};

/** A profile named `web` with a role of the same name. */
export const profile: InstanceProfileReference = {
  id: 'AIPAEXAMPLEEXAMPLEEXA',
  arn: `arn:aws:iam::${account}:instance-profile/web`,
  name: 'web',
  account,
  role: { id: 'AROAEXAMPLEEXAMPLEEXA', arn: `arn:aws:iam::${account}:role/app/web`, name: 'web', account },
};

const directory: Directory = {
  instanceProfile: async (owner, named) =>
    owner === account && [profile.arn, profile.name].includes(named) ? profile : undefined,
  role: async () => undefined,
  canonicalUserId: async () => undefined,
  accountOfCanonicalUserId: async () => undefined,
};

/** What a request says beside its input. */
export function requestInfo(operation: string, clock: AdjustableClock): RequestInfo {
  return {
    requestId: 'request',
    service: 'ec2',
    operation,
    region,
    partition: 'aws',
    clock,
    endpoint: 'http://127.0.0.1:4566',
  };
}

/** An EC2 of its own. */
export interface Bench {
  readonly tools: Ec2Tools;
  readonly clock: AdjustableClock;
  /** Runs an operation: load, authorize, handle. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into many different answers
  run(operation: Operation, input?: object, as?: Caller): Promise<any>;
  /** What an operation would need. */
  needs(operation: Operation, input?: object): Promise<readonly Requirement[]>;
}

/** A launch of one small instance. */
export const oneInstance = {
  ImageId: imagesOf(region).find(({ architecture }) => architecture === 'x86_64')?.id,
  InstanceType: 't3.micro',
  MinCount: 1,
  MaxCount: 1,
};

/** The code and message of the error that a call ends in. */
export async function errorOf(call: Promise<unknown>): Promise<{ readonly code: string; readonly message: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ServiceError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('the call ended in no error');
}

/** Opens an EC2, in memory unless a file is given. */
export async function openBench(file?: string): Promise<Bench> {
  const clock = systemClock();
  const tools = ec2Tools({ store: await openEc2Store({ file }), directory, clock });
  const loadCall = async (operation: Operation, input: object, as: Caller) => {
    const call = { input, caller: as, tools, request: requestInfo(operation.name, clock) };
    return { ...call, loaded: await operation.spec.load?.(call) };
  };
  const requirementsOf = (operation: Operation, call: Awaited<ReturnType<typeof loadCall>>) => {
    const needed = operation.spec.authorize?.(call) ?? [];
    return 'action' in needed ? [needed] : needed;
  };
  return {
    tools,
    clock,
    async run(operation, input = {}, as = caller) {
      const call = await loadCall(operation, input, as);
      requirementsOf(operation, call);
      // The handlers of EC2 ask nothing of their grant: each of their requirements is required.
      return operation.spec.handle({ ...call, granted: undefined as never });
    },
    async needs(operation, input = {}) {
      return requirementsOf(operation, await loadCall(operation, input, caller));
    },
  };
}
