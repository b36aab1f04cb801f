/**
 * The practice community (architecture 2): founded by itself on the first start with `--demo`, in a workspace of its own that can never
 * bind a target. Everything in it goes through the real commands.
 */
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { loadStaff } from '#renderer/features/staff/commands.ts'
import { makePinVerifier } from '#renderer/platform/pin.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import type { Role } from '#shared/domain/roles.ts'
import { decideAddStaff } from '#shared/domain/staff/decisions.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/kernel/result.ts'
import { DEFAULT_TIME_ZONE } from '#shared/kernel/zone.ts'
import { foundCommunity } from './foundCommunity.ts'
import type { OpenedDesk, StartParts } from './startParts.ts'
import { markPracticeFilled } from './workspaces.ts'

/** Everybody's PIN in the practice community; the sign-in screen says it. */
export const PRACTICE_PIN = '2580'

const SUPERVISOR = '周敏'
const COLLEAGUES: readonly { readonly name: string; readonly role: Role; readonly phone: string }[] = [
  { name: '张敏', role: 'front-desk', phone: '0755-26012301' },
  { name: '何静', role: 'cashier', phone: '0755-26012302' },
  { name: '陈燕', role: 'tower-officer', phone: '138 0013 8001' },
  { name: '郑工', role: 'engineering', phone: '138 0013 8002' },
]

/** Founds the practice community and lets every module fill in its part. **Throws** when a part refuses: it is the program's own. */
export async function foundPractice(info: AppInfo, parts: StartParts): Promise<Result<OpenedDesk, RefusalWords>> {
  const founded = await foundCommunity(
    {
      communityName: '新湾花园',
      companyName: '新湾物业服务有限公司',
      timeZone: DEFAULT_TIME_ZONE,
      supervisorName: SUPERVISOR,
      pin: PRACTICE_PIN,
    },
    info,
    parts,
  )
  if (!founded.ok) return founded
  const { store } = founded.value
  await addColleagues(store)
  const filling = parts.modules.flatMap((module) => module.demo ?? []).sort((a, b) => a.order - b.order)
  for (const part of filling) await part.fill(store)
  markPracticeFilled()
  return founded
}

async function addColleagues(store: Store): Promise<void> {
  const [supervisor] = await loadStaff(store)
  if (!supervisor) throw new Error('The practice community has no supervisor.')
  const signature = { actor: { id: supervisor.id, role: supervisor.role }, session: `practice/${store.device}` }
  const pinVerifier = await makePinVerifier(PRACTICE_PIN, store.ids.randomBytes)
  for (const colleague of COLLEAGUES) {
    const added = await commit(store, signature, async (context) =>
      decideAddStaff(colleague, pinVerifier, await loadStaff(store), context),
    )
    if (!added.ok) throw new Error(`The practice colleague ${colleague.name} is refused: ${added.error.code}`)
  }
}
