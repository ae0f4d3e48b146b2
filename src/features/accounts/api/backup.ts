import type { ApiOf } from '#server/context.ts';
import type { backupRoutes } from '../contract/backup.ts';
import { allow } from './allow.ts';

export const backupApi: ApiOf<typeof backupRoutes> = {
  state: (context, { companyId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'backup');
      return context.backups();
    }),
};
