// Why may the intern not read the report? Prints the decision, AWS's sentence and the whole trace.
import process from 'node:process';
import { accessDeniedMessage, compilePolicies, evaluate, explain, renderTree } from '@cloudgate/engine';

const identity = compilePolicies([
  {
    id: 'arn:aws:iam::111122223333:policy/ReadDocs',
    attachedTo: 'group interns',
    document: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' },
        {
          Sid: 'Confidential',
          Effect: 'Deny',
          Action: 's3:*',
          Resource: '*',
          Condition: { StringEquals: { 's3:ExistingObjectTag/class': 'confidential' } },
        },
      ],
    }),
  },
]);

const request = {
  principal: {
    kind: 'user',
    partition: 'aws',
    account: '111122223333',
    arn: 'arn:aws:iam::111122223333:user/intern',
    userId: 'AIDAEXAMPLEINTERN001',
    id: 'AIDAEXAMPLEINTERN001',
    name: 'intern',
  },
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::docs/report.pdf',
  context: new Map([['s3:existingobjecttag/class', 'confidential']]),
};

const decision = evaluate(request, { identity });
console.log(decision);
console.log(accessDeniedMessage(decision, request, { style: 's3', policyArn: true }));
console.log(renderTree(explain(request, { identity }), { color: process.stdout.isTTY === true }));
