/** Commands of residents' cards: several of a household in one act with the sheet of their cards; printed again with the days of today. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { Store } from '#renderer/db/store.ts'
import { asJson, residentCardPaper } from '#renderer/features/move-in/handing/handingPapers.ts'
import {
  loadHandedItem,
  loadHome,
  loadResidents,
  loadThingsOfHome,
} from '#renderer/features/move-in/queries/handing.ts'
import { passCode } from '#shared/domain/decoration/people/passCode.ts'
import { buildCardSheet, buildResidentCard, type ResidentCard } from '#shared/domain/move-in/handing/cardSheet.ts'
import { type CardHolder, cardNumber, decideCards, NO_END } from '#shared/domain/move-in/handing/residentCards.ts'
import type { Day } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Refused } from './onMoveIn.ts'

/** One person who gets a card: a new photograph, and the card it takes the place of. */
export interface CardAsked {
  readonly personId: string
  readonly photo?: Uint8Array | undefined
  readonly oldId?: string | undefined
}

/** Cards for people of one home; the last day is empty where they have none. */
export interface CardsAsked {
  readonly unitId: string | null
  readonly people: readonly CardAsked[]
  readonly validUntil: string
  readonly remark: string
}

/** The sheet of cards that was issued. */
export interface CardsDone {
  readonly sheetId: string
  readonly number: string
}

/** Makes cards; photographs are kept first, and a refused command leaves none. Refusals as `decideCards`, `decideIssue`, `file-no-host`. */
export async function makeCards(desk: Desk, asked: CardsAsked): Promise<Result<CardsDone, Refused>> {
  const photos = new Map<string, string>()
  const forget = async (): Promise<void> => {
    for (const hash of photos.values()) await forgetSealedBlob(desk, hash)
  }
  for (const { personId, photo } of asked.people) {
    if (photo === undefined) continue
    const kept = await keepSealedBlob(desk, photo)
    if (!kept.ok) {
      await forget()
      return kept
    }
    photos.set(personId, kept.value)
  }
  const done = await issueCards(desk, asked, photos)
  if (!done.ok) await forget()
  return done
}

async function issueCards(
  desk: Desk,
  { unitId, people, validUntil, remark }: CardsAsked,
  photos: ReadonlyMap<string, string>,
): Promise<Result<CardsDone, Refused>> {
  const { store } = desk
  const done = await issueFilled(desk, residentCardPaper, async (context, decision) => {
    const home = unitId === null ? undefined : await loadHome(store, unitId)
    if (home === undefined) return err({ code: 'unit-missing', field: 'unitCode' })
    const residents = await loadResidents(store, home.unitId)
    const things = await loadThingsOfHome(store, home.unitId)
    const holders: CardHolder[] = []
    for (const { personId, oldId } of people) {
      const cards = things.filter(({ state }) => state.kind === 'resident-card' && state.personId === personId)
      const inUse = cards.find(({ state, isExpired }) => state.status === 'held' && !isExpired)
      const old = oldId === undefined ? undefined : await loadHandedItem(store, oldId)
      // Whoever had a card keeps their photograph.
      const photo = photos.get(personId) ?? cards.findLast(({ state }) => state.photo !== '')?.state.photo ?? ''
      const isResident = residents.some((one) => one.personId === personId)
      holders.push({ personId, photo, old, isResident, hasCard: inUse !== undefined })
    }
    const decided = decideCards({ unitId: home.unitId, holders, validUntil, remark }, decision)
    if (!decided.ok) return decided
    const modelOf = (number: string) => {
      const cards = holders.map(({ personId, photo }, index) => {
        const person = residents.find((one) => one.personId === personId)
        const place = { unit: home.unitCode, validUntil, photo, from: decision.today }
        const who = { name: person?.name ?? '', relation: person?.relation ?? '' }
        return cardOf(store, { ...place, ...who, number: cardNumber(number, index + 1) })
      })
      return asJson(buildCardSheet({ unit: home.unitCode, cards }, context))
    }
    const personId = holders.length === 1 ? (holders[0]?.personId ?? null) : null
    return ok({
      ...{ model: modelOf(''), numbered: modelOf, personId, unitId: home.unitId },
      ...{ cmd: decided.value.cmd, items: decided.value.items },
    })
  })
  return done.ok ? ok(done.value.draft) : done
}

interface CardPlace {
  readonly number: string
  readonly name: string
  readonly relation: string
  readonly unit: string
  readonly validUntil: string
  readonly photo: string
  readonly from: Day
}

function cardOf({ workspace, device, signer }: Store, { from, ...card }: CardPlace): ResidentCard {
  const to = card.validUntil === '' ? NO_END : (card.validUntil as Day)
  const code = passCode({ number: card.number, from, to }, { workspace, device, signer })
  return buildResidentCard({ ...card, code })
}

/** Cards that are in use, on a new sheet. **Refuses** `item-unknown`, `item-over` for one that is lost or ended, `other-home`, and as `decideIssue`. */
export async function printCards(desk: Desk, ids: readonly string[]): Promise<Result<CardsDone, Refused>> {
  const { store } = desk
  const done = await issueFilled(desk, residentCardPaper, async (context) => {
    const cards: ResidentCard[] = []
    const homes = new Set<string>()
    for (const id of ids) {
      const state = (await store.db.handedItems.get(id))?.v
      if (state === undefined || state.kind !== 'resident-card') return err({ code: 'item-unknown' })
      if (state.status !== 'held') return err({ code: 'item-over' })
      homes.add(state.unitId)
      const home = await loadHome(store, state.unitId)
      const person = state.personId === null ? undefined : await store.db.people.get(state.personId)
      const resident = (await loadResidents(store, state.unitId)).find((one) => one.personId === state.personId)
      const { number, validUntil, photo } = state
      const from = store.dayOf(Date.parse(state.issuedAt))
      const who = { name: person?.v.name ?? '', relation: resident?.relation ?? '', unit: home?.unitCode ?? '' }
      cards.push(cardOf(store, { ...who, number, validUntil, photo, from }))
    }
    const [unitId] = homes
    if (unitId === undefined) return err({ code: 'item-unknown' })
    if (homes.size > 1) return err({ code: 'other-home' })
    const model = asJson(buildCardSheet({ unit: cards[0]?.unit ?? '', cards }, context))
    return ok({ model, personId: null, unitId, cmd: 'handedItem.issue' })
  })
  return done.ok ? ok(done.value.draft) : done
}
