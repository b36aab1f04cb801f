/** The first run: mints the workspace, writes the founding change, and leaves nothing behind when it is refused. */
import { commit } from '#renderer/db/commit.ts'
import { makePinVerifier } from '#renderer/platform/pin.ts'
import { foreignRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { decideFound } from '#shared/domain/community/decisions.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { FirstRunValues } from './FirstRunScreen.tsx'
import { openWorkspace } from './openWorkspace.ts'
import type { Opened, OpenedDesk, StartParts } from './startParts.ts'
import { newWorkspace } from './workspaces.ts'

/** Founds the community and gives its open desk. A refusal deletes the database that was just made and never used. */
export async function foundCommunity(
  values: FirstRunValues,
  info: AppInfo,
  parts: StartParts,
): Promise<Result<OpenedDesk, RefusalWords>> {
  const workspace = newWorkspace(info.demo, parts.ids)
  const opened = await openWorkspace({ workspace, isNew: true }, info, parts)
  if (opened.kind !== 'open') return err(wordsOfUnopened(opened))
  const { store } = opened
  const pinVerifier = await makePinVerifier(values.pin, parts.ids.randomBytes)
  const founder = { id: parts.ids.newId(), role: 'supervisor' }
  const founded = await commit(store, { actor: founder, session: `founding/${store.device}` }, (context) =>
    decideFound(
      {
        community: { name: values.communityName, company: values.companyName, hotline: '', timeZone: values.timeZone },
        supervisor: { name: values.supervisorName },
        pinVerifier,
        deskName: text('signIn.first.deskName'),
        device: store.device,
      },
      context,
    ),
  )
  if (founded.ok) return ok(opened)
  opened.close()
  await store.db.delete()
  return err(foreignRefusalWords(founded.error.code))
}

/** The words for a desk that was to be opened now and did not open. */
export function wordsOfUnopened(opened: Opened): RefusalWords {
  const codes = { newer: 'database-newer', clock: 'clock-before-build', unreadable: 'storage-blocked' }
  if (opened.kind === 'refused') return foreignRefusalWords(opened.code)
  return foreignRefusalWords(opened.kind in codes ? codes[opened.kind as keyof typeof codes] : 'failed')
}
