/** The card of an id that is given up, kept so that its history stays provable: an id that no folder has seen has none (sync 5). */
import { base64url } from '#shared/kernel/bytes.ts'
import type { Json } from '#shared/kernel/json.ts'
import { isPlain } from '#shared/sync/shape.ts'
import { sealCard } from '#shared/sync/wire/card.ts'
import type { ExchangeRow } from './rows.ts'
import type { Store } from './store.ts'

const CARDS = 'engine/cards'
const NONCE_BYTES = 24
/** A name is cut where the exchange cuts it. */
const NAME_CHARS = 100

/** The row with the cards of all desks that are known, this desk's among them; inside the transaction that gives the id up. */
export async function cardsWithOwn(store: Store, name: string): Promise<ExchangeRow> {
  const { workspace: ws, device, signer, ring, ids, app } = store
  const known = (await store.db.exchange.get(CARDS))?.value
  const cards: Readonly<Record<string, Json>> = isPlain(known) ? (known as Readonly<Record<string, Json>>) : {}
  if (cards[device] !== undefined) return { key: CARDS, value: { ...cards } }
  const { publicKey } = signer
  const called = name === '' ? device.slice(0, 4) : name.slice(0, NAME_CHARS)
  const card = { number: 1, name: called, version: app.version, publicKey }
  const sealing = { ring: ring.read(), signer, nonce: ids.randomBytes(NONCE_BYTES) }
  const sealed = base64url(sealCard({ ws, device, ...card }, sealing))
  return { key: CARDS, value: { ...cards, [device]: { ...card, publicKey: base64url(publicKey), sealed } } }
}
