/** What screens ask of contractors, workers and passes. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ContractorRow, DecorationCaseRow, WorkerPassRow, WorkerRow } from '#renderer/db/tables.ts'
import { keptOnOf, pastOf } from '#renderer/features/decoration/commands/pastPasses.ts'
import { isRunning } from '#shared/domain/decoration/cases/caseFacts.ts'
import { identityDueOn } from '#shared/domain/decoration/people/identityErasing.ts'
import { type PassStanding, passEnd, passStanding } from '#shared/domain/decoration/people/passes.ts'
import type { PassState } from '#shared/domain/decoration/people/passFold.ts'
import { type WorkerGap, workerGaps } from '#shared/domain/decoration/people/workers.ts'
import type { Contractor, Worker } from '#shared/domain/decoration/registers.ts'
import type { Day } from '#shared/kernel/days.ts'

/** A contractor with what hangs on it. */
export interface ContractorLine {
  readonly id: string
  readonly contractor: Contractor
  readonly workers: number
  readonly cases: number
  readonly running: number
  readonly violations: number
}

/** A pass with whom and where it is for, and how it stands today. */
export interface PassLine {
  readonly id: string
  readonly pass: PassState
  readonly name: string
  readonly trade: string
  readonly contractorName: string
  readonly unitCode: string
  readonly standing: PassStanding
  /** Last day that counts: its own or its permit's. */
  readonly end: string
}

/** A worker with their passes, what still keeps them from one, and when their identity falls due. */
export interface WorkerLine {
  readonly id: string
  readonly worker: Worker
  readonly contractorName: string
  readonly gaps: readonly WorkerGap[]
  readonly passes: readonly PassLine[]
  readonly violations: number
  readonly hasIdentity: boolean
  readonly photo: string
  readonly dueOn: Day | undefined
}

/** All of it, read once. */
export interface PeopleRegister {
  readonly contractors: readonly ContractorLine[]
  readonly workers: readonly WorkerLine[]
  readonly passes: readonly PassLine[]
}

export function contractorOf({ v }: ContractorRow): Contractor {
  return {
    kind: v.kind ?? 'company',
    name: v.name ?? '',
    licenceNo: v.licenceNo ?? '',
    licenceUntil: v.licenceUntil ?? '',
    qualificationNo: v.qualificationNo ?? '',
    qualificationGrade: v.qualificationGrade ?? '',
    qualificationUntil: v.qualificationUntil ?? '',
    principal: v.principal ?? '',
    phone: v.phone ?? '',
    remark: v.remark ?? '',
    barredOn: v.barredOn ?? '',
    barredWhy: v.barredWhy ?? '',
  }
}

export function workerOf({ v }: WorkerRow): Worker {
  return {
    name: v.name ?? '',
    gender: v.gender ?? '',
    trade: v.trade ?? '',
    contractorId: v.contractorId ?? null,
    phone: v.phone ?? '',
    idLast4: v.idLast4 ?? '',
    certificateNo: v.certificateNo ?? '',
    certificateUntil: v.certificateUntil ?? '',
    remark: v.remark ?? '',
    barredOn: v.barredOn ?? '',
    barredWhy: v.barredWhy ?? '',
  }
}

const live = <Row extends { readonly deleted?: true }>(rows: readonly Row[]): Row[] =>
  rows.filter((row) => !row.deleted)

interface Tables {
  readonly contractors: ReadonlyMap<string, Contractor>
  readonly workers: ReadonlyMap<string, Worker>
  readonly cases: ReadonlyMap<string, DecorationCaseRow>
  readonly units: ReadonlyMap<string, string>
}

async function tablesOf({ db }: Store): Promise<Tables> {
  const [contractors, workers, cases] = await Promise.all([
    db.contractors.toArray(),
    db.workers.toArray(),
    db.decorationCases.toArray(),
  ])
  const unitIds = [...new Set(cases.map(({ v }) => v.unitId ?? ''))]
  const units = (await db.units.bulkGet(unitIds)).filter((row) => row !== undefined)
  return {
    contractors: new Map(live(contractors).map((row) => [row.id, contractorOf(row)])),
    workers: new Map(live(workers).map((row) => [row.id, workerOf(row)])),
    cases: new Map(cases.map((row) => [row.id, row])),
    units: new Map(units.map(({ id, v }) => [id, v.code ?? ''])),
  }
}

function passLine({ id, v: pass }: WorkerPassRow, tables: Tables, today: Day): PassLine {
  const site = tables.cases.get(pass.caseId)?.v
  const worker = tables.workers.get(pass.workerId)
  const permitTo = site === undefined ? '' : permitEnd(site)
  const contractor = tables.contractors.get(worker?.contractorId ?? site?.contractorId ?? '')
  return {
    id,
    pass,
    name: worker?.name ?? '',
    trade: pass.trade,
    contractorName: contractor?.name ?? site?.application.contractorName ?? '',
    unitCode: tables.units.get(pass.unitId ?? '') ?? '',
    standing: passStanding(pass, { permitTo, today }),
    end: passEnd(pass, permitTo),
  }
}

/** The day until which passes of a site may count; a permit that came back, or a case that ended, holds no pass. */
export function permitEnd({ permit, endedAt }: DecorationCaseRow['v']): string {
  return permit === null || permit.returnedAt !== '' || endedAt !== '' ? '' : permit.to
}

/** Everybody on the registers, with what hangs on them; may run inside a transaction of the store. */
export async function readPeople(store: Store, today: Day): Promise<PeopleRegister> {
  const tables = await tablesOf(store)
  const { db } = store
  const [passRows, identityRows, violations, months] = await Promise.all([
    db.workerPasses.toArray(),
    db.workerIdentities.toArray(),
    db.decorationViolations.toArray(),
    settingOf(store, 'decoration.worker-data-months'),
  ])
  const passes = passRows.filter(({ v }) => v.number !== '').map((row) => passLine(row, tables, today))
  const byWorker = Map.groupBy(passes, ({ pass }) => pass.workerId)
  const identities = Map.groupBy(live(identityRows), ({ v }) => v.workerId ?? '')
  const workers = [...tables.workers].map(([id, worker]): WorkerLine => {
    const own = byWorker.get(id) ?? []
    const barredOn = tables.contractors.get(worker.contractorId ?? '')?.barredOn ?? ''
    const kept = identities.get(id) ?? []
    const past = own.map(({ pass }) => pastOf(pass, tables.cases.get(pass.caseId)?.v.money, store.dayOf))
    return {
      id,
      worker,
      contractorName: tables.contractors.get(worker.contractorId ?? '')?.name ?? '',
      gaps: workerGaps(worker, { today, contractorBarredOn: barredOn }),
      passes: own,
      violations: violations.filter(({ v }) => v.workerId === id).length,
      hasIdentity: kept.length > 0,
      photo: kept.findLast(({ v }) => (v.photo ?? '') !== '')?.v.photo ?? '',
      dueOn: kept.length === 0 ? undefined : identityDueOn(past, months, keptOnOf(kept, store.dayOf)),
    }
  })
  const contractors = [...tables.contractors].map(([id, contractor]): ContractorLine => {
    const cases = [...tables.cases.values()].filter(({ v }) => v.contractorId === id)
    return {
      id,
      contractor,
      workers: workers.filter(({ worker }) => worker.contractorId === id).length,
      cases: cases.length,
      running: cases.filter(({ v }) => isRunning(v)).length,
      violations: violations.filter(({ v }) => v.contractorId === id).length,
    }
  })
  return {
    contractors: contractors.sort(byContractor),
    workers: workers.sort(byWorkerName),
    passes: passes.sort(byNumber),
  }
}

const compare = (a: string, b: string): number => a.localeCompare(b, 'zh-CN')
const byContractor = (a: ContractorLine, b: ContractorLine): number => compare(a.contractor.name, b.contractor.name)
const byWorkerName = (a: WorkerLine, b: WorkerLine): number => compare(a.worker.name, b.worker.name)
/** The newest first. */
const byNumber = (a: PassLine, b: PassLine): number =>
  a.pass.issuedAt < b.pass.issuedAt ? 1 : a.pass.issuedAt > b.pass.issuedAt ? -1 : compare(a.pass.number, b.pass.number)

/** Everybody, live; undefined until it is read. */
export function usePeople(today: Day): PeopleRegister | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => readPeople(store, today), [store, today])
}

/**
 * Whom a site may give passes to, those whom its declaration names first: its contractor's workers, or those of nobody where nobody is
 * engaged; who has one of this site is among them.
 */
export function workersOfSite(
  people: Pick<PeopleRegister, 'workers'>,
  site: Pick<DecorationCaseRow, 'id' | 'v'>,
): readonly WorkerLine[] {
  const named = new Set(site.v.application.workerIds)
  const others = people.workers.filter(({ id, worker, passes }) => {
    const isOfSite = passes.some(({ pass }) => pass.caseId === site.id)
    return !named.has(id) && (isOfSite || (worker.contractorId ?? '') === site.v.contractorId)
  })
  return [...people.workers.filter(({ id }) => named.has(id)), ...others]
}

/** Of these workers those whose passes are made out unless the desk says otherwise: whom the declaration names, or all where it names nobody. */
export function expectedOf(
  workers: readonly WorkerLine[],
  { v: { application } }: Pick<DecorationCaseRow, 'v'>,
): readonly WorkerLine[] {
  const named = workers.filter(({ id }) => application.workerIds.includes(id))
  return named.length === 0 ? workers : named
}

/** Whether the worker holds a pass of this site that counts. */
export function holdsPass({ passes }: Pick<WorkerLine, 'passes'>, caseId: string): boolean {
  return passes.some(({ pass, standing }) => pass.caseId === caseId && (standing === 'valid' || standing === 'ending'))
}

/** Of these hashes those that a worker's identity names: the others may be swept from the host (architecture 6.1). */
export async function peopleBlobsInUse({ db }: Store, hashes: readonly string[]): Promise<readonly string[]> {
  const rows = live(await db.workerIdentities.toArray())
  const named = new Set(rows.flatMap(({ v }) => [v.photo ?? '', v.copy ?? '']))
  return hashes.filter((hash) => named.has(hash))
}
