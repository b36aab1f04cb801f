/** 归档 (handbook R47, 3.4): only what is complete is filed. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { archiveGaps, type MoveInFacts, type MoveInGap } from '#shared/domain/move-in/steps/moveInSteps.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { isEnded, type MoveInCaseFacts, mayRun, moveInEvent } from './caseFacts.ts'
import { LONGEST_MOVE_IN_TEXT } from './opening.ts'

/** Where the binder stands. */
export interface ArchiveInput {
  readonly box: string
  readonly volume: string
}

/** Why nothing is filed; `papers-missing` with all that lacks. */
export type ArchiveRefusal = Refusal<'beyond-role' | 'case-ended' | 'box-missing' | 'text-too-long'> | MissingRefusal
interface MissingRefusal extends Refusal<'papers-missing'> {
  readonly gaps?: readonly MoveInGap[]
}

/**
 * Files the case.
 * **Refuses** `beyond-role`, `case-ended`, `papers-missing` with the gaps, `box-missing`, `text-too-long`. Source: handbook R47, 3.4.
 */
export function decideArchive(
  facts: MoveInCaseFacts,
  { box: typedBox, volume: typedVolume }: ArchiveInput,
  { stand, context }: { readonly stand: MoveInFacts; readonly context: DecisionContext },
): Result<ChangeDraft, ArchiveRefusal> {
  if (!mayRun('moveIn.archive', context)) return err({ code: 'beyond-role' })
  if (isEnded(facts.state)) return err({ code: 'case-ended' })
  const gaps = archiveGaps(stand)
  if (gaps.length > 0) return err({ code: 'papers-missing', detail: { count: gaps.length }, gaps })
  const [box, volume] = [normalizeText(typedBox), normalizeText(typedVolume)]
  if (box === '') return err({ code: 'box-missing', field: 'box' })
  const long = Object.entries({ box, volume }).find(([, text]) => text.length > LONGEST_MOVE_IN_TEXT)
  if (long) return err({ code: 'text-too-long', field: long[0] })
  // The binder's cover was drawn up with a number: the case is filed under it.
  const binder = facts.state.drawn.find(({ form }) => form === 'move-in-binder')
  const data = { box, volume, number: binder?.number ?? '', sheetId: binder?.sheetId || null }
  return ok({ cmd: 'moveIn.archive', items: [moveInEvent(facts, 'archived', { data })] })
}
