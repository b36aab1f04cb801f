/** How a desk that joined or was restored enters its community: with a name and a free letter, once it is known which are taken. */
import { registerDeskItem } from '#shared/domain/desks/decisions.ts'
import { ok } from '#shared/kernel/result.ts'
import { commit } from './commit.ts'
import { freePrefix } from './deskLetters.ts'
import { ENTER_COMMAND, SYSTEM_ACTOR } from './renewDevice.ts'
import type { Store } from './store.ts'
import type { FrontDeskDatabase } from './tables.ts'

const KEY = 'desk-wish'

/** What the desk wants to be called, and the letter its numbers shall begin with. */
export interface DeskWish {
  readonly name: string
  readonly prefix?: string
}

/** Remembers the wish until the first exchange has told which letters are taken. */
export async function wishDesk(db: FrontDeskDatabase, wish: DeskWish): Promise<void> {
  await db.exchange.put({ key: KEY, value: { ...wish } })
}

/** What this desk still waits to enter with; undefined for one that is in. */
export async function deskWish(db: FrontDeskDatabase): Promise<DeskWish | undefined> {
  return (await db.exchange.get(KEY))?.value as unknown as DeskWish | undefined
}

/** Enters with the wish, or with the next free letter; answers the letter. Nothing happens on a desk that is in. **Throws** when storage fails. */
export async function enterCommunity(store: Store): Promise<string | undefined> {
  const wish = await deskWish(store.db)
  if (!wish) return undefined
  let letter: string | undefined
  if (!(await store.db.desks.get(store.device))) {
    const signature = { actor: SYSTEM_ACTOR, session: `system/${store.device}` }
    const done = await commit(store, signature, async () => {
      letter = await freePrefix(store.db, wish.prefix)
      return ok({ cmd: ENTER_COMMAND, items: [registerDeskItem(store.device, wish.name, letter)] })
    })
    if (!done.ok) return undefined
  }
  await store.db.exchange.delete(KEY)
  return letter
}
