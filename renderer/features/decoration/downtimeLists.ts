/** Lists of decoration to work from when the power fails: patrols to walk, permits that run, deposits to top up. */
import type { DowntimeList } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { paperText, type Text } from '#renderer/text/text.ts'
import { isRunning } from '#shared/domain/decoration/cases/caseFacts.ts'
import { topUpsOfCase } from '#shared/domain/money/topUps.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { accountWords } from './caseMatter.ts'
import { statusWords } from './cases/caseWords.ts'
import { loadDueTerms } from './queries/dueToday.ts'
import type { PatrolLine } from './queries/patrolLines.ts'
import { loadPatrolDay } from './queries/patrols.ts'
import { unitCodes, waitingCases } from './queries/subjects.ts'

const PATROLS = ['unit', 'permit', 'status', 'hours', 'morning', 'afternoon'] as const
const PERMITS = ['unit', 'permit', 'to', 'status', 'contractor', 'siteManager', 'phone'] as const
const TOP_UPS = ['unit', 'account', 'amount', 'due'] as const
type Column = (typeof PATROLS)[number] | (typeof PERMITS)[number] | (typeof TOP_UPS)[number]
/** What is to be ticked off by hand. */
const BOX = '□'

/** The three lists; nothing that would be empty. */
export async function decorationDowntimeLists(store: Store, day: string): Promise<readonly DowntimeList[]> {
  const t = paperText()
  const rows = (await waitingCases(store)).filter(({ v }) => isRunning(v) || v.status === 'observing')
  const codes = await unitCodes(
    store,
    rows.map(({ v }) => v.unitId),
  )
  const lines = rows
    .map(({ v }) => ({ unit: codes.get(v.unitId ?? '') ?? '', v }))
    .toSorted((a, b) => compareCodes(a.unit, b.unit))
  const { topUpDays } = await loadDueTerms(store)
  const dayOf = (at: string): Day => store.dayOf(Date.parse(at))
  const list = (title: 'patrols' | 'permits' | 'topUps', columns: readonly Column[], cells: DowntimeList['rows']) =>
    cells.length === 0
      ? []
      : [
          {
            title: t(`decorationDesk.downtime.${title}`),
            columns: columns.map((column) => t(`decorationDesk.downtime.columns.${column}`)),
            rows: cells,
          },
        ]
  return [
    ...list('patrols', PATROLS, patrolRows((await loadPatrolDay(store, day as Day)).lines, t)),
    ...list(
      'permits',
      PERMITS,
      lines.map(({ unit, v }) => [
        ...[unit, v.permitNumber, v.permitTo, statusWords(v.status, t), v.application.contractorName],
        ...[v.application.siteManager, v.application.siteManagerPhone],
      ]),
    ),
    ...list(
      'topUps',
      TOP_UPS,
      lines.flatMap(({ unit, v }) =>
        topUpsOfCase(v, { days: topUpDays, dayOf }).map(({ account, openFen, dueDay }) => [
          ...[unit, accountWords(account, t), formatFen(openFen as Fen), dueDay],
        ]),
      ),
    ),
  ]
}

function patrolRows(lines: readonly PatrolLine[], t: Text): DowntimeList['rows'] {
  const sites = lines.filter(({ target }) => target.kind === 'site' && target.isDue)
  return [...Map.groupBy(sites, ({ target }) => target.id).values()].flatMap((slots) => {
    const [first] = slots
    if (first === undefined) return []
    const box = (slot: string) => (slots.some(({ target }) => target.slot === slot) ? BOX : '')
    const { place, permitNumber, status, hours } = first
    const times = hours.ranges.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(' ')
    return [[place.unitCode, permitNumber, statusWords(status, t), times, box('morning'), box('afternoon')]]
  })
}

function clock(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
