/** Homes that were inspected as empty on a day on which the file says that somebody lives there: people look which of the two is right. */
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { shortDay, type Telling } from './matterWords.ts'
import { contradictionsOf } from './queries/contradictions.ts'

/** Of these homes, each with its code before the words. */
export async function contradictionMatters(
  store: Store,
  { today, t }: Telling,
  unitIds: readonly string[],
): Promise<readonly OpenMatter[]> {
  const found = await contradictionsOf(store, unitIds)
  return found.map((one): OpenMatter => {
    const words = t('vacantDesk.matters.contradiction', { day: shortDay(one.day) })
    const said = `${one.unitCode} ${words}`
    const line = {
      id: `vacant/contradiction/${one.visitId}`,
      text: said,
      due: today,
      path: `/vacant/unit/${one.unitId}`,
    }
    return { ...line, turn: 'us', state: 'contested' }
  })
}
