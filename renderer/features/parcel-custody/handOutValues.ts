/** What the form of a hand-out holds, how it begins, and what is missing of it. */
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import type { Taking } from '#shared/domain/parcel-custody/wayOut.ts'
import { firstChosen, isForAnybody, personKey } from './handOutHouseholds.ts'
import type { HandOutOffer } from './handOutOffer.ts'
import type { CustodyLine } from './queries.ts'

/** How somebody signs. */
export type SignWay = 'pad' | 'paper' | 'receipt'

/** `who` is a file's id, or `stranger`. */
export type HandOutValues = {
  chosen: string[]
  to: 'self' | 'proxy'
  who: string
  name: string
  phone: string
  idLast4: string
  authority: string
  sign: SignWay
  signedPaper: string
  drawn: boolean
  remark: string
}

export const STRANGER = 'stranger'

/** The one recipient of all these things. */
export interface Recipient {
  readonly personId: string | null
  readonly name: string
}

/** Whose the ticked things are: `several` where they are for different people or homes, `none` where nobody is named. */
export function recipientOf(
  lines: readonly CustodyLine[],
  recipients: HandOutOffer['recipients'],
): Recipient | 'several' | 'none' {
  const found = new Map<string, Recipient>()
  const homes = new Set<string | null>()
  for (const line of lines.filter((one) => !isForAnybody(one))) {
    const { personId, unitId } = line.item
    found.set(personKey(line, recipients), recipients.get(personId ?? '') ?? { personId, name: line.who })
    homes.add(unitId)
  }
  const open = lines.filter((line) => line.item.kind !== 'found' && isForAnybody(line)).map(({ item }) => item.unitId)
  // What came for a home alone is anybody's who lives there, and of no other home.
  const areElsewhere = found.size === 0 ? new Set(open).size > 1 : open.some((unitId) => !homes.has(unitId))
  if (found.size > 1 || areElsewhere) return 'several'
  const [only] = found.values()
  return only ?? 'none'
}

/** How the form begins: the recipient in person, the first way to sign; a found thing goes to whoever described it. */
export function firstValues(offer: HandOutOffer, ids: readonly string[], ways: readonly SignWay[]): HandOutValues {
  const chosen = firstChosen(offer, ids)
  const lines = offer.lines.filter(({ id }) => chosen.includes(id))
  const recipient = recipientOf(lines, offer.recipients)
  const own = typeof recipient === 'object' ? recipient.personId : null
  const other = offer.residents.find(({ personId }) => personId !== own)
  const asker = askerOf(lines)
  return {
    chosen,
    to: recipient === 'several' ? 'proxy' : 'self',
    who: asker === undefined ? (other?.personId ?? STRANGER) : STRANGER,
    name: asker?.name ?? '',
    phone: asker?.phone ?? '',
    idLast4: asker?.idLast4 ?? '',
    authority: '',
    sign: ways[0] ?? 'paper',
    signedPaper: '',
    drawn: false,
    remark: '',
  }
}

/** What is still missing, for 「缺什么」. */
export function missingOf(values: HandOutValues, recipient: ReturnType<typeof recipientOf>): readonly MissingField[] {
  const { chosen, to, who, name, authority, idLast4, sign, signedPaper, drawn } = values
  const isOther = who === STRANGER && (to === 'proxy' || typeof recipient !== 'object')
  const isSigned = sign === 'receipt' || (sign === 'pad' ? drawn : signedPaper.trim() !== '')
  const missing: (readonly [boolean, string, string])[] = [
    [chosen.length === 0, 'chosen', text('custodyOut.handOut.missing.things')],
    [isOther && name.trim() === '', 'name', text('custodyOut.handOut.missing.who')],
    [isOther && to === 'proxy' && idLast4.trim() === '', 'idLast4', text('custodyOut.handOut.missing.idLast4')],
    [to === 'proxy' && authority.trim() === '', 'authority', text('custodyOut.handOut.missing.authority')],
    [!isSigned, 'signedPaper', text('custodyOut.handOut.missing.signature')],
  ]
  return missing.filter(([isMissing]) => isMissing).map(([, field, label]) => ({ field, label }))
}

/** Who takes the things, as the command wants it. */
export function takingOf(values: HandOutValues, recipient: ReturnType<typeof recipientOf>): Omit<Taking, 'signature'> {
  const { to, who, phone, idLast4, authority, sign, signedPaper, remark } = values
  const isOwn = to === 'self' && typeof recipient === 'object'
  const isStranger = !isOwn && who === STRANGER
  return {
    to,
    byPersonId: isOwn ? recipient.personId : isStranger ? null : who,
    name: isOwn ? (recipient.personId === null ? recipient.name : '') : isStranger ? values.name : '',
    phone: isStranger ? phone : '',
    idLast4: isOwn ? '' : idLast4,
    authority,
    signedPaper: sign === 'paper' ? signedPaper : '',
    remark,
  }
}

/** The last claim on a found thing that fitted: who fetches it is who described it. */
export function askerOf(lines: readonly CustodyLine[]) {
  const found = lines.find(({ item }) => item.kind === 'found')
  return found?.item.askings.findLast(({ fits }) => fits)
}

/** Days a thing has lain here, by the community's calendar. */
export function daysHere(store: Store, receivedAt: string): number {
  const day = (ms: number) => Date.parse(`${store.dayOf(ms)}T00:00:00Z`) / 86_400_000
  const ms = Date.parse(receivedAt)
  return Number.isNaN(ms) ? 0 : Math.max(0, day(store.clock.nowMs()) - day(ms))
}
