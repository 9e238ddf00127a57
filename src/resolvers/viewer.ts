import { builder } from '../../schema/builder.ts';
import { Viewer } from '../../schema/viewer.ts';

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'The signed-in user; null for everybody else.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);
