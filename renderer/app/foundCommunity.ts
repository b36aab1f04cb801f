/** The first run: mints the workspace, writes the founding change, and leaves nothing behind when it is refused. */
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { makePinVerifier } from '#renderer/platform/pin.ts'
import { foreignRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { decideFound } from '#shared/domain/community/decisions.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { FirstRunValues } from './FirstRunScreen.tsx'
import { type Opened, openWorkspace, type StartParts } from './openDesk.ts'
import { newWorkspace } from './workspaces.ts'

/** Founds the community and gives its open store. A refusal deletes the database that was just made and never used. */
export async function foundCommunity(
  values: FirstRunValues,
  info: AppInfo,
  parts: StartParts,
): Promise<Result<Store, RefusalWords>> {
  const workspace = newWorkspace(info.demo, parts.ids)
  const opened = await openWorkspace(workspace, info, parts)
  if (opened.kind !== 'open') return err(foreignRefusalWords(codeOf(opened)))
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
  if (founded.ok) return ok(store)
  await store.db.delete()
  return err(foreignRefusalWords(founded.error.code))
}

function codeOf(opened: Opened): string {
  return opened.kind === 'refused' ? opened.code : opened.kind === 'newer' ? 'database-newer' : 'clock-before-build'
}
