import type { ErrorForm } from './error-form.js';

type Details = ErrorForm['details'];

/** How S3 writes what a credential should look like. */
export const expectedCredential = '<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request';

/** A time in S3's error details. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}/, '');
}

function form(code: string, status: number, texts: { message: string; details?: Details }): ErrorForm {
  return { code, status, message: texts.message, ...(texts.details && { details: texts.details }) };
}

/** `AccessDenied` */
export function denied(message: string, details?: Details): ErrorForm {
  return form('AccessDenied', 403, { message, details });
}

/** `InvalidArgument` */
export function invalidArgument(message: string, details?: Details): ErrorForm {
  return form('InvalidArgument', 400, { message, details });
}

/** `InvalidRequest` */
export function invalidRequest(message: string): ErrorForm {
  return form('InvalidRequest', 400, { message });
}
