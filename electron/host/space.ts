/** Free space of every place this host writes to (sync 4.5.5). */
import { type FileLayer, freeBytesOf, privateFiles } from '#electron/host/files/fileLayer.ts'
import { boundTargets, pickedBackups } from '#electron/host/folder/binding.ts'
import type { Space } from '#shared/ipc/contract.ts'

/** Free bytes for journal, backups (the picked folder where there is one) and target. */
export async function spaceFor(
  { dataDir, shared }: { readonly dataDir: string; readonly shared: FileLayer },
  workspaceId: string,
): Promise<Space> {
  const [picked, target] = await Promise.all([
    pickedBackups(dataDir).read(workspaceId),
    boundTargets(dataDir).read(workspaceId),
  ])
  return {
    journal: await freeBytesOf(privateFiles, dataDir),
    backup: await freeBytesOf(shared, picked ?? dataDir),
    target: target === undefined ? null : await freeBytesOf(shared, target),
  }
}
