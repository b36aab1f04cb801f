/** What an opening import writes, and what takes it back as a whole (handbook 3.6, D10). */
import { NO_APPLICATION } from '#shared/domain/decoration/cases/applicationFold.ts'
import { permitClaim } from '#shared/domain/decoration/ids.ts'
import type { ChangeDraft, RecordItem, SetItem } from '#shared/domain/draft.ts'
import { receiptClaim } from '#shared/domain/money/ids.ts'
import type { Day, Instant } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { openingNumber } from './openingCase.ts'
import { openingContractorKind } from './openingContractors.ts'
import type { CaseOpeningLine, NamedContractor } from './openingRow.ts'

/** The command that brings in what was running; leaders run it. */
export const OPENING_CASES = 'decoration.open'

/** Puts new contractors on the register. Source: handbook D9. */
export function openingContractorDrafts(contractors: readonly NamedContractor[]): readonly ChangeDraft[] {
  const items = contractors.map(
    ({ id, name }): SetItem => ({
      kind: 'set',
      e: 'contractor',
      id,
      values: { kind: openingContractorKind(name), name },
    }),
  )
  return items.length === 0 ? [] : [{ cmd: OPENING_CASES, items }]
}

/** What each case tells, one change an event (a change names a record once); `at` = when its permit began. Source: sync 4.2, handbook D10. */
export function caseOpeningDrafts(line: CaseOpeningLine, at: Instant): readonly ChangeDraft[] {
  const { texts } = line.row
  const { id, unitId, personId, deposits, contractor } = line
  const event = (ev: string, data: JsonObject, claim?: string): ChangeDraft => {
    const item: RecordItem = { kind: 'event', e: 'decorationCase', id, ev, data: { ...data, personId } }
    return { cmd: OPENING_CASES, at, items: [claim === undefined ? item : { ...item, claim }] }
  }
  const number = openingNumber(texts.permitNumber)
  const period = { plannedFrom: texts.permitFrom, plannedTo: texts.permitTo }
  return [
    event('applied', { ...declarationOf(line), ...period, unitId, number, isOpening: true }),
    event(
      'permitIssued',
      { number, from: texts.permitFrom as Day, to: texts.permitTo as Day, scope: normalizeText(texts.remark) },
      permitClaim(id),
    ),
    ...deposits.map(({ account, payer, amountFen, receipt }) => {
      const owner = normalizeName(texts.ownerName)
      const payerName = payer === 'owner' ? owner : contractorName(contractor)
      const lines = [{ account, name: '', amountFen, of: '' }]
      const told = { payer, payerName, number: receipt, lines, why: 'opening' }
      return event('takenOver', told, receipt === '' ? undefined : receiptClaim(receipt))
    }),
  ]
}

function contractorName(contractor: CaseOpeningLine['contractor']): string {
  return contractor.kind === 'known' || contractor.kind === 'new' ? contractor.name : ''
}

function declarationOf({ row: { texts }, personId, contractor, declared }: CaseOpeningLine): JsonObject {
  const ownerName = normalizeName(texts.ownerName)
  const name = contractorName(contractor)
  const works = openingContractorKind(name)
  const { appliedAt: _, appliedBy: __, amendments: ___, ...nothing } = NO_APPLICATION
  return {
    ...nothing,
    ...{
      ownerName,
      ownerPhone: normalizeText(texts.ownerPhone),
      applicantName: ownerName,
      applicantPersonId: personId,
    },
    ...{ workBy: name === '' ? 'self' : works, contractorName: name, declared: [...declared] },
    contractorId: 'id' in contractor ? contractor.id : null,
    ...{ siteManager: normalizeName(texts.siteManager), siteManagerPhone: normalizeText(texts.siteManagerPhone) },
    remark: normalizeText(texts.remark),
  }
}

/** What an opening import tells of a case; whatever else is told of it was done since. */
const OPENING_EVENTS: ReadonlySet<string> = new Set(['applied', 'permitIssued', 'takenOver'])

/** A case that an opening import brought, with all that stands of it. */
export interface OpenedCase {
  readonly id: string
  readonly events: readonly LiveEvent[]
  /** Passes, patrols, violations or cuts name it. */
  readonly isNamed: boolean
}

/** Whether nothing was done on it since it was brought in. */
export function isUntouchedOpening({ events, isNamed }: OpenedCase): boolean {
  const applied = events.find(({ ev }) => ev === 'applied')
  return applied?.data.isOpening === true && !isNamed && events.every(({ ev }) => OPENING_EVENTS.has(ev))
}

/** Takes a case back, all that was told of it in one event, with the reason; history keeps both. Source: architecture 9, sync 4.4. */
export function takeBackItem({ id, events }: OpenedCase, reason: string): RecordItem {
  const refs = events.map(({ dot }) => dot)
  return { kind: 'event', e: 'decorationCase', id, ev: 'void', data: { reason }, refs }
}
