import type { CreateUserRequest, User } from '@aws-sdk/client-iam';
import { expectTypeOf, test } from 'vitest';
import type { OperationInput, OperationName, OperationOutput } from './operation-types.js';

type Iam = typeof import('@aws-sdk/client-iam');

test('types come from the declarations of the client', () => {
  expectTypeOf<'CreateUser'>().toExtend<OperationName<Iam>>();
  expectTypeOf<'CreateUserCommand'>().not.toExtend<OperationName<Iam>>();
  expectTypeOf<OperationInput<Iam, 'CreateUser'>>().toExtend<CreateUserRequest>();
  expectTypeOf<OperationOutput<Iam, 'CreateUser'>>().toEqualTypeOf<{ User?: User | undefined }>();
});
