import { ServiceError } from '@cloudgate/common';
import { operation } from '../../operation.js';
import { ofInstallation } from '../../requirements.js';

const tenYears = 10 * 366 * 24 * 3600;

/** Moves the cloud clock forward: time never runs backwards. */
export default operation('AdvanceClock', {
  load: ({ tools }) => ({ firstAccount: tools.installation.firstAccount }),
  authorize: ({ loaded }) => ofInstallation('AdvanceClock', loaded.firstAccount),
  async handle({ input, tools }) {
    const seconds = input.seconds ?? Number.NaN;
    if (!(seconds >= 0 && seconds <= tenYears)) {
      throw new ServiceError('ValidationException', `seconds must be a number from 0 to ${tenYears}`);
    }
    const { now, offset } = await tools.installation.advanceClock(Math.round(seconds * 1000));
    return { now: new Date(now), offsetMilliseconds: offset };
  },
});
