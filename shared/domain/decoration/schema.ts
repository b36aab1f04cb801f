/**
 * Decoration (handbook R49–R92, D2–D10, 3.6): from the application to the refunded deposit. One case is one record of events; patrols,
 * violations, passes and cuts are records of their own that name it.
 */
import { FINAL, OWN_SLIP } from '#shared/domain/entities.ts'
import { CASHIERS, MONEY } from '#shared/domain/money/policies.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, EVERYONE, LEADERS, type Role } from '#shared/domain/roles.ts'
import type { EventPolicy, EventSpec } from '#shared/sync/registry.ts'
import { foldCase } from './cases/caseFold.ts'
import type { CaseState } from './cases/caseState.ts'
import { foldUtilityCut, type UtilityCutState } from './hotWork/cutFold.ts'
import { foldPatrol, type PatrolState } from './patrols/patrolFold.ts'
import { foldPass, type PassState } from './people/passFold.ts'
import { contractor, worker, workerIdentity } from './registers.ts'
import { DECORATION_SETTINGS } from './settings.ts'
import { type ClauseState, foldClauses } from './violations/clauseFold.ts'
import { foldViolation, type ViolationState } from './violations/violationFold.ts'

const personal = ['remark', 'reason', 'opinion', 'why'] as const
/** What the desk notes: a slip of the pen is mended alone, a leader takes it back with a reason. */
const NOTED: EventPolicy = { ...OWN_SLIP, personal, voidableBy: ['own-session', ...LEADERS] }
/** A decision or an issued paper: stands until a leader takes it back. */
const DECIDED: EventPolicy = { ...FINAL, personal, voidableBy: LEADERS }
const DECLARATION = [
  ...personal,
  'applicantName',
  'applicantPhone',
  'ownerName',
  'ownerPhone',
  'contractorName',
  'siteManager',
  'siteManagerPhone',
  'fireOfficer',
]

const HOT_WORK = ['operator', 'certificateNo', 'guardian', 'place', 'extinguishers', 'clearing'] as const

/** How a case folds. Claims: one decision a review round, one permit, one receipt a number, one refund an account (sync 4.4). */
export const caseSpec: EventSpec<CaseState> = {
  kind: 'events',
  entity: 'decorationCase',
  events: {
    applied: { ...DECIDED, personal: DECLARATION, voidableBy: ['own-session', ...LEADERS] },
    amended: { ...NOTED, personal: DECLARATION },
    paperGot: NOTED,
    paperReturned: NOTED,
    drawingGot: NOTED,
    sentToReview: NOTED,
    reviewed: { ...DECIDED, personal: [...personal, 'opinions'] },
    opinionTold: NOTED,
    // A paper that is to be signed was issued (handbook 2.8).
    drawnUp: NOTED,
    agreed: DECIDED,
    undertook: { ...DECIDED, personal: [...personal, 'fireOfficer'] },
    told: DECIDED,
    neighboursTold: NOTED,
    charged: { ...NOTED, correctable: false },
    collected: MONEY,
    toppedUp: MONEY,
    // What was held before the program (期初): no money passed over this counter, and a wrong table is taken back whole.
    takenOver: { ...MONEY, voidableBy: LEADERS },
    deducted: MONEY,
    refundProposed: { ...MONEY, voidableBy: ['own-session', ...LEADERS] },
    refundApproved: { ...MONEY, voidableBy: LEADERS },
    refunded: MONEY,
    reversed: MONEY,
    // A payer declares that a receipt is lost (handbook D10).
    receiptLost: DECIDED,
    permitIssued: { ...DECIDED, personal: [...personal, 'scope'] },
    permitExtended: DECIDED,
    permitLost: NOTED,
    permitReturned: NOTED,
    stopped: DECIDED,
    resumed: DECIDED,
    hotWorkAsked: { ...NOTED, personal: [...personal, ...HOT_WORK] },
    hotWorkJudged: DECIDED,
    hotWorkApproved: DECIDED,
    hotWorkChecked: NOTED,
    hotWorkStarted: NOTED,
    hotWorkFinished: NOTED,
    hotWorkRechecked: NOTED,
    hotWorkClosed: NOTED,
    acceptanceAsked: NOTED,
    accepted: { ...DECIDED, personal: [...personal, 'items', 'closedWater'] },
    withdrawn: DECIDED,
    lapsed: DECIDED,
    archived: DECIDED,
  },
  rules: [
    'balance-negative',
    'refund-above-balance',
    'refund-before-recheck',
    'closed-while-burning',
    'worked-after-end',
  ],
  fold: foldCase,
}

const decorationCase: EntityDeclaration = {
  spec: caseSpec as EventSpec,
  table: 'decorationCases',
  personField: 'personId',
  retention: { years: 'long-term', basis: 'contract' },
}

/** How passes fold; the claim is the pass's number. */
export const passSpec: EventSpec<PassState> = {
  kind: 'events',
  entity: 'workerPass',
  events: { issued: DECIDED, extended: NOTED, lost: NOTED, returned: NOTED, voided: DECIDED },
  rules: [],
  fold: foldPass,
}

const workerPass: EntityDeclaration = {
  spec: passSpec as EventSpec,
  table: 'workerPasses',
  retention: { years: 'long-term', basis: 'contract' },
}

/** How patrols fold; the claim is the slot. */
export const patrolSpec: EventSpec<PatrolState> = {
  kind: 'events',
  entity: 'decorationPatrol',
  events: {
    recorded: { ...NOTED, personal: [...personal, 'companion', 'progress', 'handled', 'items', 'noPhotoWhy'] },
  },
  rules: [],
  fold: foldPatrol,
}

const decorationPatrol: EntityDeclaration = {
  spec: patrolSpec as EventSpec,
  table: 'decorationPatrols',
  retention: { years: 3, basis: 'contract' },
}

/** How violations fold. */
export const violationSpec: EventSpec<ViolationState> = {
  kind: 'events',
  entity: 'decorationViolation',
  events: {
    found: { ...NOTED, personal: [...personal, 'facts', 'place', 'noPhotoWhy', 'haltRemark'] },
    halted: NOTED,
    noticed: { ...DECIDED, personal: [...personal, 'demand'] },
    served: { ...NOTED, personal: [...personal, 'servedTo', 'witness'] },
    measured: { ...NOTED, personal: [...personal, 'finding'] },
    deductionProposed: { ...NOTED, personal: [...personal, 'finding'] },
    deductionApproved: DECIDED,
    rechecked: NOTED,
    refused: NOTED,
    reported: DECIDED,
  },
  rules: [],
  fold: foldViolation,
}

const decorationViolation: EntityDeclaration = {
  spec: violationSpec as EventSpec,
  table: 'decorationViolations',
  personField: 'personId',
  retention: { years: 'long-term', basis: 'contract' },
}

/** How cuts of water and power fold. */
export const utilityCutSpec: EventSpec<UtilityCutState> = {
  kind: 'events',
  entity: 'utilityCut',
  events: {
    asked: { ...NOTED, personal: [...personal, 'area'] },
    agreed: DECIDED,
    refused: DECIDED,
    cut: NOTED,
    restored: NOTED,
  },
  rules: [],
  fold: foldUtilityCut,
}

const utilityCut: EntityDeclaration = {
  spec: utilityCutSpec as EventSpec,
  table: 'utilityCuts',
  personField: 'personId',
  retention: { years: 3, basis: 'contract' },
}

/** How versions of the clauses fold. */
export const clauseSpec: EventSpec<ClauseState> = {
  kind: 'events',
  entity: 'decorationClauses',
  events: { saved: OWN_SLIP, enabled: FINAL, withdrawn: FINAL },
  rules: ['version-twice'],
  fold: foldClauses,
}

const decorationClauses: EntityDeclaration = {
  spec: clauseSpec as EventSpec,
  table: 'decorationClauses',
  retention: { years: 'long-term', basis: 'contract' },
}

/** 工程部 decides on drawings and sites; leaders may too. */
const ENGINEERING: readonly Role[] = ['engineering', ...LEADERS]
const SECURITY: readonly Role[] = ['security', ...LEADERS]
const DIRECTORS: readonly Role[] = ['office-director', 'property-manager', 'company-manager']

/** The decoration module's pure half. */
export const decorationModule: DomainModule = {
  name: 'decoration',
  entities: [
    contractor,
    worker,
    workerIdentity,
    decorationCase,
    workerPass,
    decorationPatrol,
    decorationViolation,
    utilityCut,
    decorationClauses,
  ],
  settings: DECORATION_SETTINGS,
  commands: {
    'contractor.save': DESK,
    'contractor.bar': LEADERS,
    'worker.save': DESK,
    'worker.bar': LEADERS,
    // A pass for somebody who is barred (handbook D9).
    'worker.admit': LEADERS,
    'worker.eraseIdentity': LEADERS,
    'clause.save': DESK,
    'clause.enable': LEADERS,
    'clause.withdraw': LEADERS,
    'decoration.apply': DESK,
    'decoration.amend': DESK,
    'decoration.takePaper': DESK,
    'decoration.sendToReview': DESK,
    'decoration.review': ENGINEERING,
    'decoration.tellOpinion': DESK,
    'decoration.sign': DESK,
    'decoration.tellNeighbours': DESK,
    'decoration.charge': CASHIERS,
    'decoration.collect': CASHIERS,
    'decoration.reverse': ['finance', ...LEADERS],
    'decoration.deduct': LEADERS,
    'decoration.proposeRefund': DESK,
    'decoration.approveRefundService': LEADERS,
    'decoration.approveRefundEngineering': ENGINEERING,
    'decoration.approveRefundDirector': DIRECTORS,
    'decoration.payRefund': CASHIERS,
    'permit.issue': DESK,
    'permit.extend': DESK,
    'permit.lose': DESK,
    'permit.return': DESK,
    'permit.void': LEADERS,
    'pass.issue': DESK,
    'pass.extend': DESK,
    'pass.lose': DESK,
    'pass.return': DESK,
    'pass.void': LEADERS,
    'decoration.stop': ENGINEERING,
    'decoration.resume': ENGINEERING,
    'patrol.record': EVERYONE,
    'patrol.void': LEADERS,
    'violation.find': EVERYONE,
    'violation.halt': EVERYONE,
    'violation.notice': DESK,
    'violation.serve': DESK,
    'violation.measure': [...ENGINEERING, 'front-desk', 'tower-officer'],
    'violation.proposeDeduction': [...DESK, 'engineering', 'security'],
    'violation.recheck': [...DESK, 'engineering', 'security'],
    'violation.refuse': [...DESK, 'engineering', 'security'],
    'violation.report': LEADERS,
    'hotWork.ask': DESK,
    'hotWork.judgeEngineering': ENGINEERING,
    'hotWork.judgeSecurity': SECURITY,
    'hotWork.approve': LEADERS,
    'hotWork.check': EVERYONE,
    'hotWork.run': EVERYONE,
    'hotWork.close': [...DESK, 'engineering', 'security'],
    'cut.ask': DESK,
    'cut.judge': ENGINEERING,
    'cut.run': [...DESK, 'engineering'],
    'decoration.askAcceptance': DESK,
    'decoration.accept': ENGINEERING,
    'decoration.withdraw': DESK,
    'decoration.lapse': LEADERS,
    'decoration.archive': DESK,
    'decoration.open': LEADERS,
    'decoration.undo': EVERYONE,
    'decoration.void': LEADERS,
  },
}
