// Decoration at the hub, on the board and in the search: every line leads to the tab where it is done, and every number finds its case.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { createPackedIndex } from '#renderer/db/search/packedIndex.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts, text } from '#renderer/text/text.ts'
import type { PermitGapCode } from '#shared/domain/decoration/cases/permitGaps.ts'
import { CASE_STEPS, type CaseStep } from '#shared/domain/decoration/due/caseDue.ts'
import { passClaim } from '#shared/domain/decoration/ids.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { commitDraft } from '#test/support/actions.ts'
import { DECLARED_SURFACE } from '#test/support/decorationCases.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { gapPath, matterOf, type Telling } from './caseMatter.ts'
import { CASE_TABS } from './caseTabs.ts'
import { decorationOfNumber } from './decorationCodes.ts'
import { openDecorationMatters } from './decorationMatters.ts'
import { decorationSearchTerms } from './decorationTerms.ts'
import { decorationTimeline } from './decorationTimeline.ts'
import { decorationFacts } from './hubFacts.ts'
import { loadDueTerms } from './queries/dueToday.ts'

const CASE = 'case-1'
let store: Store
let unitId: string
let ownerId: string

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  unitId = await addUnit(store)
  ownerId = await addOwner(store, unitId)
})

async function tell(ev: string, data: JsonObject, at: { e?: string; id?: string; claim?: string } = {}): Promise<void> {
  const { e = 'decorationCase', id = CASE, claim } = at
  const item = { kind: 'event', e, id, ev, data, refs: [] } as const
  const cmd = 'decoration.open'
  await commitDraft(store, { cmd, items: [claim === undefined ? item : { ...item, claim }] }, SUPERVISOR)
}

const applied = (more: JsonObject = {}) =>
  tell('applied', { ...DECLARED_SURFACE, unitId, personId: ownerId, applicantPersonId: ownerId, ...more })

const TAB_OF_STEP: Readonly<Record<CaseStep, string>> = {
  ...{ review: 'review', 'tell-opinion': 'review', gaps: '', lapse: '' },
  ...{ 'issue-permit': 'permit', 'permit-ending': 'permit', 'permit-over': 'permit' },
  ...{ stopped: 'site', 'hot-work-judge': 'site', 'hot-work-approve': 'site', 'hot-work-ready': 'site' },
  ...{ 'hot-work-burning': 'site', 'hot-work-expired': 'site', 'hot-work-recheck': 'site', 'hot-work-close': 'site' },
  ...{ 'top-up': 'money', 'propose-refund': 'money', 'approve-refund': 'money', 'pay-refund': 'money' },
  ...{ acceptance: 'acceptance', rework: 'acceptance', observation: 'acceptance' },
  ...{ 'second-acceptance': 'acceptance', archive: 'acceptance' },
}

test.each(CASE_STEPS)('the line of %s leads to its tab', async (step) => {
  await applied()
  const row = must(await store.db.decorationCases.get(CASE))
  const telling: Telling = { terms: await loadDueTerms(store), t: text, codes: new Map() }
  const { path } = matterOf(row, { step, due: '2026-11-21' as Day, gaps: 1 }, telling)
  const tab = TAB_OF_STEP[step]
  expect(path).toBe(tab === '' ? `/decoration/case/${CASE}` : `/decoration/case/${CASE}/${tab}`)
  expect(['', ...CASE_TABS.map(({ id }) => id)]).toContain(tab)
})

test.each([
  ['paper-missing', 'papers'],
  ['drawing-missing', 'papers'],
  ['drawing-refused', 'papers'],
  ['drawing-waiting', 'review'],
  ['agreement-missing', 'review'],
  ['fire-officer-missing', 'review'],
  ['deposit-missing', 'money'],
  ['worker-missing', 'permit'],
] as const satisfies readonly (readonly [PermitGapCode, string])[])('what lacks as %s is closed on %s', (code, tab) => {
  expect(gapPath(CASE, { code })).toBe(`/decoration/case/${CASE}/${tab}`)
})

describe('the hub', () => {
  const at = async (subject: HubSubject) => ({
    facts: await decorationFacts(store, subject),
    matters: (await openDecorationMatters(store, subject)).length,
    told: (await decorationTimeline(store, subject)).length,
  })

  test('of the unit and of its owner shows the case', async () => {
    await applied()
    const unit = await at({ kind: 'unit', id: unitId })
    expect(unit.facts).toEqual([expect.stringContaining('装修')])
    expect(unit.matters).toBeGreaterThan(0)
    expect(await at({ kind: 'person', id: ownerId })).toEqual(unit)
  })

  test('of a user who applied with the owner’s consent shows it, of somebody else who lives there it does not', async () => {
    const userId = await addOwner(store, unitId, '李宏')
    const otherId = await addOwner(store, unitId, '陈卫')
    await applied({ applicant: 'user', applicantPersonId: userId, applicantName: '李宏' })
    const user = await at({ kind: 'person', id: userId })
    expect(user.matters).toBeGreaterThan(0)
    expect(user).toEqual(await at({ kind: 'person', id: ownerId }))
    expect(await at({ kind: 'person', id: otherId })).toEqual({ facts: [], matters: 0, told: 0 })
  })
})

describe('the search', () => {
  const WORKER = 'worker-1'
  beforeEach(async () => {
    await applied({ contractorId: 'contractor-1', contractorName: '海城装饰' })
    await tell('permitIssued', { number: 'A-XK-00007', from: '2026-11-20', to: '2027-02-28', scope: '室内装修' })
    const items = [
      { kind: 'set', e: 'contractor', id: 'contractor-1', values: { kind: 'company', name: '海城装饰' } },
      { kind: 'set', e: 'worker', id: WORKER, values: { name: '周强', trade: '木工', contractorId: 'contractor-1' } },
    ] as const
    await commitDraft(store, { cmd: 'worker.save', items })
    const pass = { caseId: CASE, workerId: WORKER, number: 'A-CZ-00012', from: '2026-11-20', to: '2026-12-20' }
    await tell('issued', pass, { e: 'workerPass', id: 'pass-1', claim: passClaim(pass.number) })
  })

  async function found(typed: string): Promise<readonly (string | undefined)[]> {
    const documents: SearchDocument[] = []
    for await (const page of decorationSearchTerms.all(store)) documents.push(...page)
    return createPackedIndex(documents)
      .search(typed)
      .map(({ id }) => decorationSearchTerms.pathOf(id))
  }

  test.each([
    ['a form number', 'A-ZX-00001', '/decoration/case/case-1'],
    ['a permit number', 'A-XK-00007', '/decoration/case/case-1'],
    ['a unit', '2-1203', '/decoration/case/case-1'],
    ['a contractor', '海城', '/decoration/people/contractors'],
    ['a worker', '周强', '/decoration/people/workers'],
    ['a pass number', 'A-CZ-00012', '/decoration/people/workers'],
  ])('finds by %s', async (_, typed, path) => {
    expect(await found(typed)).toContain(path)
  })

  test.each(['A-ZX-00001', 'A-XK-00007', 'A-CZ-00012', ' a-xk-00007 '])(
    'a scan of %s opens the case',
    async (scanned) => {
      expect(await decorationOfNumber(store, scanned)).toBe(`/decoration/case/${CASE}`)
      expect(await decorationOfNumber(store, 'A-XK-99999')).toBeUndefined()
    },
  )
})
