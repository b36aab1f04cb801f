/** The state of one decoration case from its events, whatever their order (sync 4.4): each part is folded by its own room. */

import { foldAcceptance } from '#shared/domain/decoration/acceptance/acceptanceFold.ts'
import { flameOf, foldHotWorks } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import { foldPermit, foldStops } from '#shared/domain/decoration/people/permitFold.ts'
import { foldAgreements, foldReview } from '#shared/domain/decoration/review/reviewFold.ts'
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { byTime } from '#shared/domain/eventOrder.ts'
import { foldMoney, moneyViolations } from '#shared/domain/money/ledger.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'
import { foldApplication, foldDrawings, foldPapers } from './applicationFold.ts'
import type { CaseParts, CaseState, CaseStatus } from './caseState.ts'

/** Events that end a case, and what it is then. */
const ENDS: Readonly<Record<string, CaseStatus>> = { archived: 'archived', withdrawn: 'withdrawn', lapsed: 'lapsed' }

/** State and broken rules of one case. */
export function foldCase(told: readonly LiveEvent[]): { state: CaseState; violations: Violation[] } {
  const events = [...told].sort(byTime)
  const applied = events.find(({ ev }) => ev === 'applied')
  const end = events.find(({ ev }) => ev in ENDS)
  const application = foldApplication(events)
  const permit = foldPermit(events)
  const stops = foldStops(events)
  const acceptance = foldAcceptance(events)
  const money = foldMoney(events)
  const hotWorks = foldHotWorks(events)
  const parts: CaseParts = {
    unitId: applied ? fieldsOf(applied).id('unitId') : null,
    personId: applied ? fieldsOf(applied).id('personId') : null,
    number: application.number,
    application,
    papers: foldPapers(events),
    drawings: foldDrawings(events),
    review: foldReview(events),
    agreements: foldAgreements(events),
    money,
    permit,
    stops,
    hotWorks,
    acceptance,
    endedAt: end?.at ?? '',
    endedWhy: end ? fieldsOf(end).text('reason') : '',
    permitTo: permit?.to ?? '',
    permitNumber: permit?.number ?? '',
    contractorId: application.contractorId ?? '',
    flame: flameOf(hotWorks),
    blobs: [...new Set(events.flatMap(blobsIn))],
  }
  const status = applied ? (end ? (ENDS[end.ev] ?? 'archived') : statusOf(parts)) : 'void'
  return {
    state: { ...parts, status },
    violations: [...moneyViolations(money.entries), ...orderViolations(events, end)],
  }
}

function statusOf({ permit, stops, acceptance }: CaseParts): CaseStatus {
  if (permit === null) return 'applied'
  if (acceptance.isAsked) return 'acceptance-asked'
  const last = acceptance.rounds.at(-1)
  if (last !== undefined) {
    if (!last.passed) return 'rework'
    return last.stage === 'second' ? 'accepted' : 'observing'
  }
  return stops.some(({ resumedAt }) => resumedAt === '') ? 'stopped' : 'permitted'
}

/** Hashes of the pictures and scans that one event names. */
export function blobsIn(event: Pick<LiveEvent, 'data'>): readonly string[] {
  const { text, texts, each } = fieldsOf(event)
  const drawn = each('drawn').map((one) => one.text('signature'))
  return [text('signature'), ...drawn, ...texts('blobs'), ...texts('photos')].filter((hash) => hash !== '')
}

/** Acts that need a case that goes on. */
const ACTS_OF_WORK = new Set(['permitExtended', 'hotWorkStarted', 'acceptanceAsked', 'accepted', 'permitIssued'])

function orderViolations(events: readonly LiveEvent[], end: LiveEvent | undefined): Violation[] {
  const found: Violation[] = []
  const burning = new Map<string, LiveEvent>()
  for (const event of events) {
    const id = fieldsOf(event).text('hotWorkId')
    if (event.ev === 'hotWorkStarted') burning.set(id, event)
    if (event.ev === 'hotWorkFinished' || event.ev === 'hotWorkClosed') burning.delete(id)
    const closes = event === end || (event.ev === 'accepted' && fieldsOf(event).isSet('passed'))
    if (closes && burning.size > 0)
      found.push({ rule: 'closed-while-burning', dots: [event, ...burning.values()].map(({ dot }) => dot) })
  }
  const late =
    end === undefined ? [] : events.slice(events.indexOf(end) + 1).filter((event) => ACTS_OF_WORK.has(event.ev))
  if (end !== undefined && late.length > 0)
    found.push({ rule: 'worked-after-end', dots: [end, ...late].map(({ dot }) => dot) })
  const early = refundsBeforeRecheck(events)
  if (early.length > 0) found.push({ rule: 'refund-before-recheck', dots: early.map(({ dot }) => dot) })
  return found
}

/** Refunds of a case that was worked on before 复验合格. What was never begun is refunded without one (handbook D2). */
function refundsBeforeRecheck(events: readonly LiveEvent[]): readonly LiveEvent[] {
  const permitted = events.find(({ ev }) => ev === 'permitIssued')
  if (!permitted) return []
  const passed = events.find(
    (event) => event.ev === 'accepted' && fieldsOf(event).isSet('passed') && fieldsOf(event).text('stage') === 'second',
  )
  return events.filter(
    (event) =>
      event.ev === 'refunded' &&
      fieldsOf(event).text('account') !== 'pass-deposit' &&
      (passed === undefined || event.at < passed.at),
  )
}
