import type { Command } from '../main.js';

/** Tells why roles are better than users; it needs the AWS SDK, which this workspace has for its tests. */
export const demo: Command = async (args, terminal) => {
  // What the SDK says of future versions of node is no part of the story.
  process.removeAllListeners('warning');
  const story = await import('../../demo/demo.js');
  return story.demo(args, terminal);
};
