/** Refusals of requests that reach no service, in the form that their client reads. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newRequestId } from '@cloudgate/common';
import { answer } from './http/answer.js';

/** Why the door stays shut. */
export interface Door {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** The body, as JSON clients, query clients or S3 clients read it. */
function bodyFor(req: IncomingMessage, door: Door): { readonly type: string; readonly body: string } {
  const { code, message } = door;
  const type = req.headers['content-type'] ?? '';
  if (type.startsWith('application/x-amz-json')) return { type, body: JSON.stringify({ __type: code, message }) };
  const error = `<Code>${code}</Code><Message>${message}</Message>`;
  const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    return { type: 'application/xml', body: `${xml}<Error>${error}</Error>` };
  }
  // Query clients read `ErrorResponse/Error`, EC2's read `Response/Errors/Error`.
  return (req.headers.authorization ?? '').includes('/ec2/')
    ? { type: 'text/xml', body: `${xml}<Response><Errors><Error>${error}</Error></Errors></Response>` }
    : { type: 'text/xml', body: `${xml}<ErrorResponse><Error>${error}</Error></ErrorResponse>` };
}

/** Answers without a service. */
export function refuseAtDoor(req: IncomingMessage, res: ServerResponse, door: Door): void {
  const { type, body } = bodyFor(req, door);
  const headers: Record<string, string> = { 'content-type': type, 'x-amzn-requestid': newRequestId() };
  if (door.status === 503) headers['retry-after'] = '1';
  answer(req, res, { status: door.status, headers, body: req.method === 'HEAD' ? undefined : body }).catch(() =>
    res.destroy(),
  );
}
