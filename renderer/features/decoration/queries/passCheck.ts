/** Checking the code of a pass against the keys and records of this desk, without a network (handbook D22). */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { checkPassCode, type PassCheck, readPassCode } from '#shared/domain/decoration/people/passCode.ts'
import { passEnd } from '#shared/domain/decoration/people/passes.ts'
import { NO_END } from '#shared/domain/move-in/handing/residentCards.ts'
import { fromBase64url } from '#shared/kernel/bytes.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { PublicKeyOf } from '#shared/sync/wire/deviceKey.ts'
import { permitEnd } from './people.ts'

/** Where the exchange keeps the cards of all desks it has seen. */
const CARDS = 'engine/cards'

/** What a scanned pass is: its number, its verdict, and the records it leads to where this desk has them. */
export type ScannedPass =
  | { readonly isRead: false; readonly code: string }
  | {
      readonly isRead: true
      readonly number: string
      readonly check: PassCheck
      readonly caseId: string
      readonly unitCode: string
      readonly name: string
      readonly photo: string
    }

/** The keys of the community's desks, by their cards; this desk's own is always there. */
export async function deskKeys({ db, device, signer }: Store): Promise<PublicKeyOf> {
  const known = (await db.exchange.get(CARDS))?.value
  const cards = typeof known === 'object' && known !== null ? (known as Readonly<Record<string, unknown>>) : {}
  return (asked) => {
    if (asked === device) return signer.publicKey
    const card = Object.hasOwn(cards, asked) ? cards[asked] : undefined
    const text = typeof card === 'object' && card !== null && 'publicKey' in card ? card.publicKey : undefined
    const key = typeof text === 'string' ? fromBase64url(text) : undefined
    return key?.ok ? key.value : undefined
  }
}

/** What a scanned text says of a pass. Index: `workerPasses.v.number`. */
export async function checkScanned(store: Store, scanned: string, today: Day): Promise<ScannedPass> {
  const code = readPassCode(scanned)
  if (!code.ok) return { isRead: false, code: code.error.code }
  const { db, workspace } = store
  // 住户证 carry the same code, by numbers of their own.
  const resident = await residentCardOf(store, code.value.number)
  if (resident !== undefined) {
    const { known, ...card } = resident
    const check = checkPassCode(code.value, { workspace, today, publicKeyOf: await deskKeys(store), known })
    return { isRead: true, number: code.value.number, check, ...card }
  }
  const pass = (await db.workerPasses.where('v.number').equals(code.value.number).first())?.v
  const site = pass === undefined ? undefined : (await db.decorationCases.get(pass.caseId))?.v
  const worker = pass === undefined ? undefined : await db.workers.get(pass.workerId)
  const identities =
    pass === undefined ? [] : await db.workerIdentities.where('v.workerId').equals(pass.workerId).toArray()
  const unit = pass?.unitId == null ? undefined : await db.units.get(pass.unitId)
  const known = pass && { status: pass.status, end: passEnd(pass, site === undefined ? '' : permitEnd(site)) }
  const check = checkPassCode(code.value, { workspace, today, publicKeyOf: await deskKeys(store), known })
  return {
    isRead: true,
    number: code.value.number,
    check,
    caseId: pass?.caseId ?? '',
    unitCode: unit?.v.code ?? '',
    name: worker?.deleted ? '' : (worker?.v.name ?? ''),
    photo: identities.findLast((row) => !row.deleted && (row.v.photo ?? '') !== '')?.v.photo ?? '',
  }
}

/** A resident's card by its number, as this desk has it. Index: `handedItems.number`. */
async function residentCardOf({ db }: Store, number: string) {
  const rows = await db.handedItems.where('v.number').equals(number).toArray()
  const card = rows.find(({ v }) => v.kind === 'resident-card')?.v
  if (card === undefined) return undefined
  const status = CARD_STANDS[card.status]
  const person = card.personId === null ? undefined : await db.people.get(card.personId)
  return {
    known: { status, end: card.validUntil === '' ? NO_END : card.validUntil },
    caseId: '',
    unitCode: (await db.units.get(card.unitId))?.v.code ?? '',
    name: person?.deleted ? '' : (person?.v.name ?? ''),
    photo: card.photo,
  }
}

/** A card in whose place another one was made opens nothing any more. */
const CARD_STANDS = { held: 'valid', lost: 'lost', replaced: 'void', returned: 'returned', void: 'void' } as const

/** The same, live; undefined until it is read. */
export function useScannedPass(scanned: string, today: Day): ScannedPass | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => checkScanned(store, scanned, today), [store, scanned, today])
}
