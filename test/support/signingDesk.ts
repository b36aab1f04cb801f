// A desk where people sign by PIN: 周敏 (supervisor), 张敏 (front desk) and 何静 (cashier), all with the same PIN, and a module that owes what a test says.
import type { FrontDeskModule, HandoverCount, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { sessionIdOf } from '#renderer/app/signIn.ts'
import { commit } from '#renderer/db/commit.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { loadStaff } from '#renderer/features/staff/commands.ts'
import { makePinVerifier } from '#renderer/platform/pin.ts'
import type { Role } from '#shared/domain/roles.ts'
import { decideAddStaff } from '#shared/domain/staff/decisions.ts'
import { succeeded } from './actions.ts'
import { foundedStore, SUPERVISOR } from './testStore.ts'

export const PIN = '2580'

/** A founded store with two colleagues who can sign; `as` gives the signature of one of them. */
export async function signingStore() {
  const store = await foundedStore()
  const verifier = await makePinVerifier(PIN, store.ids.randomBytes)
  const add = async (name: string, role: Role) =>
    succeeded(
      await commit(store, SUPERVISOR, async (context) =>
        decideAddStaff({ name, role, phone: '' }, verifier, await loadStaff(store), context),
      ),
    )
  await add('张敏', 'front-desk')
  await add('何静', 'cashier')
  const staff = await loadStaff(store)
  const as = (name: string): Signature => {
    const found = staff.find((one) => one.name === name)
    if (!found) throw new Error(`Nobody is called ${name}.`)
    return { actor: { id: found.id, role: found.role }, session: sessionIdOf(store, found.id) }
  }
  return { store, as }
}

interface Owing {
  readonly matters?: readonly OpenMatter[]
  readonly counts?: readonly HandoverCount[]
}

/** A module that owes and counts what it is told, under the name of the items. */
export function owingModule({ matters = [], counts = [] }: Owing): FrontDeskModule {
  return {
    domain: { name: 'items', entities: [], commands: {} },
    routes: [],
    dueMatters: async (_store: Store, { to }) => matters.filter(({ due }) => due === undefined || due <= to),
    handoverCounts: async () => counts,
  }
}
