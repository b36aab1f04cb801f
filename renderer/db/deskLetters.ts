/** The letters with which printed numbers begin (decisions/0007): which are taken, and how a desk enters a community with one. */
import { prefixClaim } from '#shared/domain/desks/decisions.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** Without I and O, which read as 1 and 0. */
const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ']
const CLAIMS = prefixClaim('')

/** The wished letter where no desk that is known here ever claimed it, otherwise the first that is free. */
export async function freePrefix(db: FrontDeskDatabase, wished?: string): Promise<string> {
  const claimed = await db.claims.where('key').startsWith(CLAIMS).toArray()
  const taken = new Set(claimed.filter(({ holders }) => holders.length > 0).map(({ key }) => key.slice(CLAIMS.length)))
  const choices = [...(wished === undefined ? [] : [wished]), ...LETTERS, ...twoLetters()]
  const free = choices.find((prefix) => !taken.has(prefix))
  if (free === undefined) throw new Error('Every letter is taken.')
  return free
}

function twoLetters(): readonly string[] {
  return LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`))
}
