/** Decoration in the practice community: prices, clauses, contractors with workers, a dozen sites at every step of the way. */

import { type DemoDesks, demoDesks, done } from '#renderer/db/practiceDesk.ts'
import type { Store } from '#renderer/db/store.ts'
import { enableClauses, saveClauses } from '#renderer/features/decoration/commands/clauses.ts'
import { saveContractor, saveWorker } from '#renderer/features/decoration/commands/people.ts'
import { ownerOf } from '#renderer/features/decoration/queries/applying.ts'
import { waitingCases } from '#renderer/features/decoration/queries/subjects.ts'
import { closeCashDay, savePrice } from '#renderer/features/money/commands/moneyDay.ts'
import { cashDayOf, loadOpenCashDays } from '#renderer/features/money/queries/money.ts'
import { sampleSums, shippedRules } from '#shared/domain/decoration/review/shippedClauses.ts'
import { expectedCash } from '#shared/domain/money/cashDay.ts'
import { addDays } from '#shared/kernel/days.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { DEMO_CONTRACTORS, DEMO_PRICES, DEMO_SITES, type DemoSite, type DemoStage } from './demoCases.ts'
import { THIS_WEEK, WHOLE, walkSites } from './demoPatrols.ts'
import { apply, charge, type DemoHome, handIn, type KeptContractor, permit, review, sign } from './demoPermit.ts'
import {
  askingAcceptance,
  askingHotWork,
  observing,
  type StandingSite,
  stopped,
  waitingRefund,
  withViolation,
} from './demoStories.ts'

/** Before everything else of decoration. */
const BEFORE = 210

/** Fills the practice community; homes and owners come from the owner files. Everything goes through the real commands. */
export async function addDemoDecoration(store: Store): Promise<void> {
  const desks = await demoDesks(store)
  await addRules(desks)
  const contractors = await addContractors(desks)
  const homes = await homesOf(store)
  const [patrolled, others]: [string[], string[]] = [[], []]
  const standing = new Map<DemoSite, StandingSite>()
  for (const site of DEMO_SITES) {
    const home = homes[site.home]
    if (home === undefined) continue
    const caseId = await bringOn(desks, site, { home, contractor: contractors[site.contractor] })
    if (site.patrolled) patrolled.push(caseId)
    else if (site.permitAgo > 0 && site.stage !== 'stopped') others.push(caseId)
    standing.set(site, { caseId, owner: home.owner })
  }
  const officer = (await store.db.staff.toArray()).find(({ v }) => v.role === 'tower-officer')
  const officerId = officer?.id ?? desks({ daysAgo: 0 }).signature.actor.id
  await walkSites(desks, patrolled, { ...WHOLE, officerId })
  await walkSites(desks, others, { ...THIS_WEEK, officerId })
  for (const [site, known] of standing) await STORIES[site.stage]?.(desks, known)
  await closeDays(store, desks)
}

/** Every cashier's day but the last before today, which waits to be closed. */
async function closeDays(store: Store, desks: DemoDesks): Promise<void> {
  const today = store.dayOf(store.clock.nowMs())
  const open = (await loadOpenCashDays(store, await waitingCases(store), today)).filter(({ day }) => day < today)
  const leader = desks({ daysAgo: 0, by: 'leader' })
  for (const { staffId, day } of open.slice(0, -1)) {
    const { sums } = await cashDayOf(store, { staffId, day })
    const count = { day, staffId, countedFen: expectedCash(sums), why: '' }
    done('close', await closeCashDay(leader, count))
  }
}

const STORIES: Readonly<Partial<Record<DemoStage, (desks: DemoDesks, site: StandingSite) => Promise<void>>>> = {
  violation: withViolation,
  stopped,
  'hot-work': askingHotWork,
  acceptance: askingAcceptance,
  observing,
  refund: waitingRefund,
}

interface Whose {
  readonly home: DemoHome
  readonly contractor: KeptContractor | undefined
}

/** From the application as far as the permit, where the stage has one. */
async function bringOn(desks: DemoDesks, site: DemoSite, { home, contractor }: Whose): Promise<string> {
  const caseId = await apply(desks, site, { home, contractor })
  await handIn(desks({ daysAgo: site.appliedAgo, minute: 600 }), caseId, site.stage)
  if (site.stage === 'came') return caseId
  await review(desks, caseId, site)
  if (site.stage === 'under-review' || site.stage === 'refused-drawing') return caseId
  const desk = desks({ daysAgo: Math.max(2, site.permitAgo), minute: 545 })
  await sign(desk, caseId, DEMO_CONTRACTORS[site.contractor]?.siteManager ?? home.owner)
  await charge(desk, caseId, { owner: home.owner, pays: site.stage !== 'unpaid' })
  if (site.permitAgo > 0) await permit(desks, { caseId, site, workerIds: contractor?.workerIds ?? [] })
  return caseId
}

async function addRules(desks: DemoDesks): Promise<void> {
  const leader = desks({ daysAgo: BEFORE, by: 'leader' })
  const fromDay = leader.store.dayOf(leader.store.clock.nowMs())
  for (const [position, price] of DEMO_PRICES.entries()) {
    const values = { ...price, fromDay, toDay: '', basis: '项目公示', position }
    done('price', await savePrice(leader, { id: null, values }))
  }
  const clauses = [...shippedRules({ balcony: 'forbidden', balconyStyle: '' }), ...sampleSums()]
  done('clauses', await saveClauses(leader, { clauses, note: '练习用条款' }))
  done('clauses in use', await enableClauses(leader, 1))
}

async function addContractors(desks: DemoDesks): Promise<readonly KeptContractor[]> {
  const desk = desks({ daysAgo: BEFORE, minute: 600 })
  const until = addDays(desk.store.dayOf(desk.store.clock.nowMs()), 900)
  const kept: KeptContractor[] = []
  for (const { workers, siteManager: _, ...one } of DEMO_CONTRACTORS) {
    const papers = { licenceUntil: until, qualificationGrade: '二级', qualificationUntil: until }
    done('contractor', await saveContractor(desk, { ...one, ...papers, kind: 'company', remark: '' }))
    const id = (await desk.store.db.contractors.where('v.name').equals(one.name).first())?.id ?? ''
    const workerIds: string[] = []
    for (const worker of workers) {
      const isCertified = worker.trade === '焊工' || worker.trade === '水电工'
      const certificate = isCertified ? { certificateNo: 'T4403DEMO01', certificateUntil: until } : NO_CERTIFICATE
      const input = { ...worker, ...certificate, contractorId: id, remark: '', idNumber: '', copyPlace: '装修柜 2 层' }
      workerIds.push(done('worker', await saveWorker(desk, { input })).workerId)
    }
    kept.push({ id, name: one.name, workerIds })
  }
  return kept
}

const NO_CERTIFICATE = { certificateNo: '', certificateUntil: '' }

/** Homes with an owner, in the order of their codes: the same on every start. */
async function homesOf(store: Store): Promise<readonly DemoHome[]> {
  const units = (await store.db.units.toArray()).filter((row) => !row.deleted)
  const homes: DemoHome[] = []
  for (const { id } of units.toSorted((a, b) => compareCodes(a.v.code ?? '', b.v.code ?? ''))) {
    const { personId, name, phone } = await ownerOf(store, id)
    if (personId !== null && name !== '') homes.push({ unitId: id, personId, owner: name, phone })
    if (homes.length > Math.max(...DEMO_SITES.map(({ home }) => home))) break
  }
  return homes
}
