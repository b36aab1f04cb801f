/** A community that comes from elsewhere: joined through a folder, or restored from a backup. The desk has a new id in both. */
import { deleteDatabase } from '#renderer/db/database.ts'
import { enterCommunity, wishDesk } from '#renderer/db/enterCommunity.ts'
import { markHalfBuilt } from '#renderer/db/halfBuilt.ts'
import { keepKeysText } from '#renderer/db/keysFile.ts'
import { troubleWords } from '#renderer/features/backup/backupWords.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
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

/**
 * Makes an empty database, has it filled from a backup and enters with the name of the desk that made it. What lay here before stays as it
 * is. The page lets go of the database meanwhile: it is filled beside it.
 */
export async function beginRestored(
  { workspace, ring, restore }: ChosenBackup,
  info: AppInfo,
  parts: StartParts,
): Begun {
  const generation = await nextGeneration(workspace)
  const opening = { workspace, generation, ring, isNew: true } as const
  const made = await openWorkspace(opening, info, parts)
  if (made.kind !== 'open') return err(wordsOfUnopened(made))
  const { app, db } = made.store
  await markHalfBuilt(db)
  made.close()
  const into = { generation, former: generation - 1, app }
  const restored = await restore(into, (done, total) => parts.onRebuilding?.(done, total))
  if (!restored.ok) {
    await deleteDatabase(workspace, generation)
    return err(troubleWords(restored.error))
  }
  const opened = await openWorkspace(opening, info, parts)
  if (opened.kind !== 'open') return err(wordsOfUnopened(opened))
  await enterCommunity(opened.store)
  if (restored.value > 0) showNotice(text('backup.restore.followed', { count: restored.value }))
  return ok(opened)
}
