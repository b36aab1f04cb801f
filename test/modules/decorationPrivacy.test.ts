// What decoration tells other desks names nobody: every field that is not sealed is a number, a day, a code or an id, and no name is readable.
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { addDemoDecoration } from '#renderer/features/decoration/demo/demo.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { decorationModule } from '#shared/domain/decoration/schema.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { fieldsReadBy } from '#test/support/hostileFields.ts'
import { addPracticeHomes } from '#test/support/practiceHomes.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'

/** Fields that every desk may read without a key. A new one is put here by somebody who knows that it holds no word about anybody. */
const OPEN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  decorationCase: [
    ...['account', 'agrees', 'amountFen', 'applicant', 'applicantPersonId', 'blobs', 'clause', 'clauseVersion'],
    ...[
      'conclusion',
      'contractorId',
      'declared',
      'doneOn',
      'drawing',
      'drawings',
      'drawn',
      'enteredAt',
      'form',
      'from',
    ],
    ...['hotWorkId', 'isCleared', 'isEquipped', 'isOpening', 'late', 'lines', 'loadWatts', 'method', 'name', 'notice'],
    ...['number', 'of', 'onPaper', 'paper', 'papers', 'parties', 'passed', 'passesBack', 'passesIssued', 'payer'],
    ...['personId', 'photos', 'plannedFrom', 'plannedTo', 'postedAt', 'receipt', 'receiptBack', 'round', 'sheetId'],
    ...[
      'shortFen',
      'side',
      'signature',
      'signedPaper',
      'stage',
      'statements',
      'step',
      'to',
      'trades',
      'unitId',
      'until',
    ],
    ...['violationId', 'walls', 'ways', 'workBy', 'workerIds', 'workers', 'works', 'closedWater', 'area'],
  ],
  workerPass: [
    ...['caseId', 'depositFen', 'from', 'isDayPass', 'number', 'sheetId', 'signature', 'signedPaper', 'to', 'trade'],
    ...['unitId', 'workerId'],
  ],
  decorationPatrol: [
    ...['buildingId', 'caseId', 'day', 'enteredAt', 'late', 'officerId', 'people', 'photos', 'site', 'slot'],
    ...['withPass', 'work', 'area'],
  ],
  decorationViolation: [
    ...['account', 'amountFen', 'caseId', 'clause', 'clauses', 'contractorId', 'damagesFen', 'halted', 'measure'],
    ...['mended', 'number', 'onPaper', 'patrolId', 'personId', 'photos', 'policeReceipt', 'receipt', 'reportedTo'],
    ...['servedBy', 'sheetId', 'signature', 'stops', 'to', 'unitId', 'until', 'version', 'workerId', 'late'],
  ],
  utilityCut: ['caseId', 'from', 'late', 'number', 'personId', 'sheetId', 'supply', 'to', 'unitId', 'area', 'onPaper'],
  decorationClauses: ['clauses', 'note', 'version'],
  cashDay: ['countedFen', 'day', 'expectedFen', 'gaps', 'receipts', 'staffId', 'sums'],
}
const specs = decorationModule.entities.flatMap(({ spec }) => (spec.kind === 'events' ? [spec as EventSpec] : []))

test.each(specs.map((spec) => [spec.entity, spec] as const))(
  '%s is sealed but for what names nobody',
  (entity, spec) => {
    const sealed = new Set(Object.values(spec.events).flatMap(({ personal }) => personal))
    const open = fieldsReadBy(spec).top.filter((field) => !sealed.has(field))
    expect(open.filter((field) => !OPEN_FIELDS[entity]?.includes(field))).toEqual([])
  },
)

describe('the practice community’s sites', () => {
  async function filled(): Promise<Store> {
    startTexts('zh-CN')
    const store = await foundedStore()
    await addPracticeHomes(store)
    await addDemoDecoration(store)
    return store
  }

  /** Names and numbers of everybody who has to do with a site. */
  async function secretsOf({ db }: Store): Promise<readonly string[]> {
    const cases = (await db.decorationCases.toArray()).map(({ v }) => v.application)
    const people = [...(await db.workers.toArray()), ...(await db.contractors.toArray())].map(({ v }) => v)
    const told = [
      ...cases.flatMap((one) => [one.ownerName, one.applicantName, one.siteManager, one.fireOfficer, one.ownerPhone]),
      ...cases.flatMap((one) => [one.applicantPhone, one.siteManagerPhone, one.contractorName]),
      ...people.flatMap((one) => [one.name, one.phone]),
      ...(await db.workerIdentities.toArray()).map(({ v }) => v.idNumber),
    ]
    return [...new Set(told.flatMap((one) => (typeof one === 'string' && one.length > 1 ? [one] : [])))]
  }

  test('are told to the other desks without a name, and a desk without keys reads none of them', async () => {
    const store = await filled()
    const secrets = await secretsOf(store)
    expect(secrets.length).toBeGreaterThan(30)
    const log = await logOf(store)
    const readable = JSON.stringify(log)
    expect(secrets.filter((secret) => readable.includes(secret))).toEqual([])
    const there = await otherDesk(store)
    await applyChanges(there, log)
    expect(await there.db.decorationCases.count()).toBe(await store.db.decorationCases.count())
    const counts = JSON.stringify([
      await decorationFrontDesk.handoverCounts?.(there),
      await decorationFrontDesk.dueMatters?.(there, { to: '2026-12-31' }),
      await there.db.conflicts.toArray(),
    ])
    expect(secrets.filter((secret) => counts.includes(secret))).toEqual([])
  }, 60_000)

  test('are counted, owed and addressed without a name: what stands in addresses, ids and boards’ keys', async () => {
    const store = await filled()
    const secrets = await secretsOf(store)
    const matters = (await decorationFrontDesk.dueMatters?.(store, { to: '2026-12-31' })) ?? []
    expect(matters.length).toBeGreaterThan(5)
    const addresses = matters.map(({ id, path }) => `${id} ${path}`).join('\n')
    expect(secrets.filter((secret) => addresses.includes(secret))).toEqual([])
  }, 60_000)
})
