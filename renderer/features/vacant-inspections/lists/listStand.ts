/** How a line of a list stands. */
import type { ListLine } from '#renderer/features/vacant-inspections/queries/lists.ts'
import type { Text } from '#renderer/text/text.ts'
import type { DeskState } from '#renderer/ui/palette.ts'

/** Whether nobody was there yet. */
export function isOpen({ filled, elsewhere }: ListLine): boolean {
  return filled === undefined && elsewhere === undefined
}

/** The badge of a line. */
export function standBadge({ filled, elsewhere }: ListLine, t: Text): { state: DeskState; words: string } {
  if (filled !== undefined) {
    const isAbnormal = filled.state.status === 'abnormal'
    return { state: isAbnormal ? 'late' : 'done', words: t(`vacantLists.states.${isAbnormal ? 'abnormal' : 'normal'}`) }
  }
  if (elsewhere === undefined) return { state: 'due', words: t('vacantLists.states.open') }
  return { state: elsewhere.faults > 0 ? 'late' : 'done', words: t('vacantLists.states.elsewhere') }
}

/** What was found by a patrol that was entered with those of decoration. */
export function elsewhereWords({ slot, faults }: NonNullable<ListLine['elsewhere']>, t: Text): string {
  const named = slot === 'morning' || slot === 'afternoon' ? t(`vacantLists.slots.${slot}`) : slot
  return faults === 0
    ? t('vacantLists.elsewhere', { slot: named })
    : t('vacantLists.elsewhereFaults', { slot: named, count: faults })
}
