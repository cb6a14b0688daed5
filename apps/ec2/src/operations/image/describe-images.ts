import { imagesOf, imageWith } from '../../catalogue/images.js';
import { allFound } from '../../errors/not-found.js';
import { operation } from '../../operation.js';
import { filterBy } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';
import { scopeOf } from '../../scope.js';
import { imageFilters, imageView } from '../../views/image-view.js';

export default operation('DescribeImages', {
  authorize: () => anywhere('ec2:DescribeImages'),
  handle(call) {
    const { input } = call;
    const { account, region } = scopeOf(call);
    const ids = input.ImageIds ?? [];
    const named =
      ids.length > 0 ? allFound('image', new Map(ids.map((id) => [id, imageWith(region, id)]))) : imagesOf(region);
    const owners = input.Owners?.map((owner) => (owner === 'self' ? account : owner));
    const users = input.ExecutableUsers;
    const images = named
      .filter(
        ({ ownerId, ownerAlias }) =>
          !owners?.length || owners.some((owner) => owner === ownerId || owner === ownerAlias),
      )
      // Every image is public: executable by all, and by nobody explicitly.
      .filter(() => !users?.length || users.includes('all'))
      .map(imageView)
      .filter(filterBy(input.Filters, imageFilters));
    const { items, NextToken } = pageOf(images, input, {
      idOf: ({ ImageId = '' }) => ImageId,
      sizes: { min: 1, max: 1000 },
    });
    return { Images: [...items], NextToken };
  },
});
