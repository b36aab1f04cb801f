// A decoration case as it grows: the events of a surface-work application, and of one with all that its permit needs.
import type { CaseFacts } from '#shared/domain/decoration/cases/caseFacts.ts'
import { foldCase } from '#shared/domain/decoration/cases/caseFold.ts'
import type { PermitFacts } from '#shared/domain/decoration/cases/permitGaps.ts'
import { requirementsOf } from '#shared/domain/decoration/cases/requirements.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { eventOf } from './decisionContext.ts'

/** Data of `applied`: the owner has the surfaces done by a company. */
export const DECLARED_SURFACE = {
  unitId: 'u1',
  personId: 'p1',
  number: 'A-ZX-00001',
  applicant: 'owner',
  applicantPersonId: 'p1',
  applicantName: '王晓梅',
  applicantPhone: '13800001111',
  ownerName: '王晓梅',
  ownerPhone: '13800001111',
  workBy: 'company',
  contractorId: 'c1',
  contractorName: '海城装饰',
  siteManager: '周强',
  siteManagerPhone: '13900002222',
  fireOfficer: '周强',
  workers: 4,
  workerIds: [],
  trades: ['木工'],
  plannedFrom: '2026-12-01',
  plannedTo: '2027-02-28',
  declared: ['surface'],
  works: [],
  walls: [],
  loadWatts: 0,
  remark: '',
  sheetId: null,
} as const satisfies JsonObject

/** A case of these events. */
export function caseOf(events: readonly LiveEvent[]): CaseFacts {
  return { id: 'case-1', state: foldCase(events).state, events }
}

/** An application with more or other data. */
export function appliedCase(more: JsonObject = {}): CaseFacts {
  return caseOf([eventOf('applied', { ...DECLARED_SURFACE, ...more })])
}

/** Everything that the permit of such an application needs, by name, so that a test leaves one of them out. */
export function permitEvents(more: JsonObject = {}): Readonly<Record<string, readonly LiveEvent[]>> {
  const applied = eventOf('applied', { ...DECLARED_SURFACE, ...more })
  const { papers, drawings } = requirementsOf(foldCase([applied]).state.application, { balcony: 'uniform' })
  const opinions = drawings.map(({ kind }) => ({ kind, version: 1, conclusion: 'approved', opinion: '' }))
  return {
    applied: [applied],
    ...Object.fromEntries(
      papers.map(({ kind }) => [
        `paper ${kind}`,
        [eventOf('paperGot', { papers: [{ paper: kind, form: 'copy', place: '', until: '' }] })],
      ]),
    ),
    ...Object.fromEntries(
      drawings.map(({ kind }) => [`drawing ${kind}`, [eventOf('drawingGot', { drawing: kind, place: '', blobs: [] })]]),
    ),
    review: [
      eventOf('sentToReview', { round: 1, drawings: drawings.map(({ kind }) => `${kind}/1`) }),
      eventOf('reviewed', { round: 1, conclusion: 'approved', opinions, opinion: '' }),
    ],
    agreement: [eventOf('agreed', { clauseVersion: 1, parties: ['property', 'owner', 'contractor'] })],
    undertaking: [eventOf('undertook', { statements: [], fireOfficer: '周强', extinguishers: 2 })],
    told: [eventOf('told', {})],
    charges: [
      eventOf('charged', {
        lines: [charge('owner-deposit', 'owner', 200_000), charge('contractor-deposit', 'contractor', 300_000)],
      }),
    ],
    'owner deposit': [eventOf('collected', { account: 'owner-deposit', amountFen: 200_000, payer: 'owner' })],
    'contractor deposit': [
      eventOf('collected', { account: 'contractor-deposit', amountFen: 300_000, payer: 'contractor' }),
    ],
  }
}

function charge(account: string, payer: string, amountFen: number): JsonObject {
  return { priceId: null, name: account, account, payer, quantity: 1, unitFen: amountFen, amountFen, basis: '' }
}

/** A case with all that its permit needs but what is named. */
export function readyCase(without: readonly string[] = [], more: JsonObject = {}): CaseFacts {
  const parts = Object.entries(permitEvents(more)).filter(([name]) => !without.includes(name))
  return caseOf(parts.flatMap(([, events]) => events))
}

/** What the guard is told beside the case: nobody is barred, one worker is ready. */
export function permitFacts({ state }: CaseFacts, more: Partial<PermitFacts> = {}): PermitFacts {
  return {
    state,
    settings: { balcony: 'uniform', collectDeposit: true, extinguishers: 2 },
    workersReady: 1,
    isContractorBarred: false,
    today: '2026-11-21',
    ...more,
  }
}
