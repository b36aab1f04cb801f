/** The lines of a clipboard to walk with: homes in walking order, the hook of the key, the readings that must not move. May run inside a transaction. */
import type { Store } from '#renderer/db/store.ts'
import { paperText } from '#renderer/text/text.ts'
import { formatFigure, type Meter } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { ClipboardLine } from '#shared/domain/vacant-inspections/visits/inspectionSheet.ts'
import { KIND_LABELS, printedWord, SCOPE_LABELS } from '#shared/domain/vacant-inspections/visits/printedWords.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type ClipboardAsked, type GridHome, loadGridBook, NO_BUILDING } from './gridBook.ts'
import { loadKeysByHome } from './roundKeys.ts'

/** The clipboard of a building as it would be printed on a day: its code and its lines. */
export async function clipboardLines(
  store: Store,
  asked: ClipboardAsked,
): Promise<{ readonly building: string; readonly lines: readonly ClipboardLine[] }> {
  const { building, homes } = await loadGridBook(store, asked)
  const keys = await loadKeysByHome(store)
  const lines = homes.map((home, index): ClipboardLine => {
    const hooks = (keys.get(home.unitId) ?? []).map(({ hook, label }) => (hook === '' ? label : hook))
    return {
      ...{ number: String(index + 1), unit: home.code },
      scope: home.scope.depth === 'outside' ? '只看外观' : printedWord(SCOPE_LABELS, home.scope.reason),
      ...{ key: hooks.join('、'), lastOn: home.lastOn.slice(5) },
      ...{ water: lastOf(home, 'water'), power: lastOf(home, 'power'), gas: lastOf(home, 'gas') },
    }
  })
  return { building: asked.buildingId === NO_BUILDING ? paperText()('vacantGrid.pick.noBuilding') : building, lines }
}

/** The last figure; the kind says where there is none and why. */
function lastOf({ last }: GridHome, meter: Meter): string {
  const before = last[meter]
  if (before === undefined) return ''
  return before.hundredths === null ? printedWord(KIND_LABELS, before.kind) : formatFigure(before.hundredths)
}

/** What a clipboard of today is asked for. */
export function clipboardOf(store: Store, buildingId: string): ClipboardAsked {
  return { buildingId, day: store.dayOf(store.clock.nowMs()) as Day }
}
