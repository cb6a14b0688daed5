/** Parts that are made when the first request needs them, so that a cloud is ready before they are. */
import { type FrontDoorTarget, refuseAtDoor } from '@cloudgate/service-kit';
import type { RequestListener } from 'node:http';

/** Runs work once; a failure is tried again at the next call. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work().catch((error: unknown) => {
      result = undefined;
      throw error;
    });
    return result;
  };
}

/** A target that is made with its first request; until it can be, its requests are answered 503. */
export function lazyTarget(
  models: readonly string[],
  make: () => Promise<FrontDoorTarget>,
  onFault: (error: unknown) => void,
): FrontDoorTarget {
  let target: FrontDoorTarget | undefined;
  const first: FrontDoorTarget['handle'] = async (req, res, options) => {
    try {
      target ??= await make();
    } catch (error) {
      onFault(error);
      const message = `The ${models.join(' and ')} service cannot be started. Its log says why.`;
      refuseAtDoor(req, res, { status: 503, code: 'ServiceUnavailable', message });
      return;
    }
    await target.handle(req, res, options);
  };
  return { models, handle: (req, res, options) => (target?.handle ?? first)(req, res, options) };
}

/** A listener that is made with its first request. */
export function lazyListener(make: () => Promise<RequestListener>): RequestListener {
  const made = once(make);
  return (req, res) => {
    made().then(
      (listener) => void listener(req, res),
      () => res.writeHead(500).end(),
    );
  };
}
