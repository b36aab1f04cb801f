/** Whose money a slip is about, as it is printed. */
import type { Store } from '#renderer/db/store.ts'
import type { MoneyFacts } from '#shared/domain/money/moneyFacts.ts'
import { type MoneyPlace, NO_PLACE } from '#shared/domain/money/moneySheets.ts'

const CM2_PER_M2 = 10_000

/** Names, unit and number of a case, as its slips have them. */
export async function moneyPlaceOf(
  store: Store,
  { entity, id, state }: Pick<MoneyFacts, 'entity' | 'id' | 'state'>,
): Promise<MoneyPlace> {
  const unit = state.unitId === null ? undefined : await store.db.units.get(state.unitId)
  const code = unit?.v.code ?? ''
  if (entity === 'moveInCase') {
    const party = (await store.db.moveInCases.get(id))?.v.party
    const areaCm2 = unit?.v.areaCm2
    const area = typeof areaCm2 === 'number' ? `${(areaCm2 / CM2_PER_M2).toFixed(2)} 平方米` : ''
    const named = { owner: party?.ownerName ?? '', caseNumber: party?.noticeNumber ?? '' }
    return { unit: code, ...named, contractor: '', occasion: 'move-in', area }
  }
  const v = (await store.db.decorationCases.get(id))?.v
  if (v === undefined) return { ...NO_PLACE, unit: code }
  const contractor = v.contractorId === '' ? undefined : await store.db.contractors.get(v.contractorId)
  return {
    unit: code,
    owner: v.application.ownerName,
    contractor: contractor?.v.name ?? v.application.contractorName,
    caseNumber: v.number,
  }
}
