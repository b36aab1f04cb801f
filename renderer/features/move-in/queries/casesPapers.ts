/** What 《入伙资料缺件条》 says of a case. */
import type { PaperModel } from '#renderer/db/paperSource.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { gapWords } from '#renderer/features/move-in/moveInWords.ts'
import { paperText } from '#renderer/text/text.ts'
import { buildMoveInMissing } from '#shared/domain/move-in/papers/missingSheet.ts'
import { visitGaps } from '#shared/domain/move-in/papers/visitGaps.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loadMoveInFacts } from './stand.ts'
import { namesOf, unitCodesOf } from './subjects.ts'

/** The slip of a case. **Refuses** `nothing-missing`. */
export async function caseMissing(
  store: Store,
  { v }: MoveInCaseRow,
  context: SheetContext,
): Promise<Result<PaperModel, Refusal<'nothing-missing'>>> {
  const t = paperText()
  const gaps = visitGaps(await loadMoveInFacts(store, v)).map(({ gap }) => gap)
  if (gaps.length === 0) return err({ code: 'nothing-missing' })
  const names = await namesOf(
    store,
    gaps.flatMap(({ person }) => person ?? []),
  )
  const lines = gaps.map((gap) => ({
    turn: gap.turn,
    what: gapWords(gap, t),
    whose: gap.person === undefined ? '' : (names.get(gap.person) ?? ''),
  }))
  const unit = v.unitId === null ? '' : ((await unitCodesOf(store, [v.unitId])).get(v.unitId) ?? '')
  const model = buildMoveInMissing({ unit, owner: v.party.ownerName, lines }, context) as unknown as JsonObject
  return ok({ model, personId: v.personId, unitId: v.unitId })
}
