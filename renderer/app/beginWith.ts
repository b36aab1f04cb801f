/** A community that comes from elsewhere: joined through a folder, or restored from a backup. The desk has a new id in both. */
import { enterCommunity, wishDesk } from '#renderer/db/enterCommunity.ts'
import { markHalfBuilt, markWhole } from '#renderer/db/halfBuilt.ts'
import { keepKeysText } from '#renderer/db/keysFile.ts'
import { foreignRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { wordsOfUnopened } from './foundCommunity.ts'
import type { JoinedCommunity } from './joining/JoinCommunity.tsx'
import { openWorkspace } from './openWorkspace.ts'
import type { ChosenBackup } from './restoring/RestoreBackup.tsx'
import type { OpenedDesk, StartParts } from './startParts.ts'
import { nextGeneration } from './workspaces.ts'

type Begun = Promise<Result<OpenedDesk, RefusalWords>>

/** Opens the empty store of a joined community; its files come with the first exchange, and then the desk enters. */
export async function beginJoined(
  { workspace, ring, keysFile, desk }: JoinedCommunity,
  info: AppInfo,
  parts: StartParts,
): Begun {
  const generation = await nextGeneration(workspace)
  const opened = await openWorkspace({ workspace, generation, ring, isNew: true }, info, parts)
  if (opened.kind !== 'open') return err(wordsOfUnopened(opened))
  await keepKeysText(opened.store, keysFile)
  await wishDesk(opened.store.db, desk)
  return ok(opened)
}

/** Fills an empty store from a backup and enters with the name of the desk that made it. What lay here before stays as it is. */
export async function beginRestored(chosen: ChosenBackup, info: AppInfo, parts: StartParts): Begun {
  const { workspace, ring, madeBy, fill } = chosen
  const generation = await nextGeneration(workspace)
  const opened = await openWorkspace({ workspace, generation, ring, isNew: true }, info, parts)
  if (opened.kind !== 'open') return err(wordsOfUnopened(opened))
  try {
    await markHalfBuilt(opened.store.db)
    await fill(opened.store, (done, total) => parts.onRebuilding?.(done, total))
    await markWhole(opened.store.db)
    await wishDesk(opened.store.db, { name: (await opened.store.db.desks.get(madeBy))?.v.name ?? '' })
    await enterCommunity(opened.store)
    return ok(opened)
  } catch (fault) {
    opened.close()
    await opened.store.db.delete()
    return err(foreignRefusalWords(String(fault).includes('QuotaExceeded') ? 'storage-full' : 'failed'))
  }
}
