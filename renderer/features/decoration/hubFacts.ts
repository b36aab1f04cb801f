/** What a hub says of decoration under the head, and what to know before one speaks. */
import type { HubSubject, HubWarning } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { text } from '#renderer/text/text.ts'
import { warrantyStand } from '#shared/domain/decoration/acceptance/warranty.ts'
import { topUpsOfCase } from '#shared/domain/money/topUps.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { statusWords } from './cases/caseWords.ts'
import { loadDueTerms } from './queries/dueToday.ts'
import { casesOf, isOpenViolation, openCaseIn, openViolations } from './queries/subjects.ts'
import { loadWarranty } from './queries/warranty.ts'

/** How often this home was decorated, where the case that goes on stands, and until when the last works are under warranty. */
export async function decorationFacts(store: Store, subject: HubSubject): Promise<readonly string[]> {
  const rows = await casesOf(store, subject)
  if (rows.length === 0) return []
  const open = openCaseIn(rows)
  if (open !== undefined) return [text('decorationDesk.hub.now', { status: statusWords(open.v.status) })]
  const warranties = await warrantiesIn(store, rows)
  return [
    text('decorationDesk.hub.cases', { count: rows.length }),
    ...warranties.map(({ kind, until }) => text(`decorationDesk.hub.${kind}`, { until })),
  ]
}

interface RunningWarranty {
  readonly kind: 'warranty' | 'leakWarranty'
  readonly until: Day
  readonly stand: 'running' | 'ending'
}

/** Of the works that were accepted last: what still runs. */
async function warrantiesIn(store: Store, rows: readonly DecorationCaseRow[]): Promise<readonly RunningWarranty[]> {
  const found = await loadWarranty(store, rows)
  if (found === undefined) return []
  const today = store.dayOf(store.clock.nowMs())
  const all = [
    { kind: 'warranty', until: found.until },
    { kind: 'leakWarranty', until: found.leakUntil },
  ] as const
  return all.flatMap(({ kind, until }) => {
    const stand = until === null ? 'over' : warrantyStand(until, today)
    return until === null || stand === 'over' ? [] : [{ kind, until, stand }]
  })
}

/** A stop, a deposit that lacks something, violations that are open, a warranty that ends soon. */
export async function decorationWarnings(store: Store, subject: HubSubject): Promise<readonly HubWarning[]> {
  const rows = await casesOf(store, subject)
  const ending = (await warrantiesIn(store, rows)).filter(({ stand }) => stand === 'ending')
  const found = ending.map(({ kind, until }) => warning(kind, text(`decorationDesk.warnings.${kind}`, { until })))
  const open = openCaseIn(rows)
  return open === undefined ? found : [...found, ...(await openCaseWarnings(store, open))]
}

async function openCaseWarnings(store: Store, open: DecorationCaseRow): Promise<readonly HubWarning[]> {
  const { topUpDays } = await loadDueTerms(store)
  const dayOf = (at: string) => store.dayOf(Date.parse(at))
  const owed = topUpsOfCase(open.v, { days: topUpDays, dayOf }).reduce((sum, { openFen }) => sum + openFen, 0)
  const stop = open.v.status === 'stopped' ? open.v.stops.findLast(({ resumedAt }) => resumedAt === '') : undefined
  const violations = (await openViolations(store, [open.id])).filter(isOpenViolation).length
  const found: HubWarning[] = []
  if (stop !== undefined) {
    const said = (reason: string) => text('decorationDesk.warnings.stopped', { reason })
    found.push({ id: 'decoration/stopped', text: said(stop.reason), coveredText: statusWords('stopped') })
  }
  if (owed > 0)
    found.push(warning('top-up', text('decorationDesk.warnings.top-up', { amount: formatFen(owed as Fen) })))
  if (violations > 0)
    found.push(warning('violations', text('decorationDesk.warnings.violations', { count: violations })))
  return found
}

function warning(id: string, words: string): HubWarning {
  return { id: `decoration/${id}`, text: words, coveredText: words }
}
