/** A violation as the desk sees it: what was found, what was done, and where its papers are (handbook 2.12, 3.6, R87, R91, D5–D7). */
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { JsonObject } from '#shared/kernel/json.ts'

/** Where a violation stands: 发现、已制止、已发通知、整改中、复查合格、拒不整改、已报告主管部门. */
export type ViolationStatus = 'found' | 'halted' | 'noticed' | 'mending' | 'mended' | 'refused' | 'reported' | 'void'

/** A deduction that somebody proposed; it is in the ledger once another person has approved it. */
export interface DeductionProposal extends JsonObject {
  readonly clause: string
  /** Number of the clause version that the agreement was signed by (handbook D5). */
  readonly version: number
  readonly amountFen: number
  readonly damagesFen: number
  readonly account: string
  readonly at: string
  readonly by: string
  readonly approvedAt: string
  readonly approvedBy: string
  /** Number of the deduction slip; empty until it is approved. */
  readonly number: string
  readonly sheetId: string | null
  /** The signed paper that the approval was entered from; null where it was given at the screen. */
  readonly onPaper: PaperDecision | null
}

/** One notice that was issued; the last one is in force. */
export interface NoticeGiven extends JsonObject {
  readonly number: string
  readonly sheetId: string | null
  readonly at: string
  readonly by: string
  /** `owner`, `contractor`. */
  readonly to: readonly string[]
  readonly demand: string
  readonly until: string
  /** Whether it orders the work to stand still. */
  readonly stops: boolean
}

/** One delivery of a notice: proof that it reached whom it is for. */
export interface Serving extends JsonObject {
  readonly at: string
  readonly by: string
  /** Number of the notice that was in force. */
  readonly notice: string
  /** `ServedBy`. */
  readonly way: string
  readonly to: string
  readonly witness: string
  /** Blob of the drawn signature of whoever took it, or of the witness; empty without one. */
  readonly signature: string
  readonly photos: readonly string[]
}

/** One look back at it. */
export interface Recheck extends JsonObject {
  readonly at: string
  readonly by: string
  readonly mended: boolean
  readonly remark: string
  readonly photos: readonly string[]
}

/** One rung of the ladder that was taken. */
export interface MeasureTaken extends JsonObject {
  readonly measure: string
  readonly at: string
  readonly by: string
  readonly remark: string
  /** Damages that were asked for; 0 for every other rung. */
  readonly amountFen: number
  readonly workerId: string | null
}

/** A violation as the desk sees it. */
export interface ViolationState extends JsonObject {
  readonly status: ViolationStatus
  readonly caseId: string
  readonly unitId: string | null
  readonly personId: string | null
  readonly contractorId: string
  readonly workerId: string | null
  readonly patrolId: string | null
  /** Codes of the clauses (handbook 1.6: R57–R84, V01–V08). */
  readonly clauses: readonly string[]
  readonly place: string
  readonly facts: string
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
  /** 报警回执号 (handbook D7). */
  readonly policeReceipt: string
  /** Where the written finding or admission is (handbook D7). */
  readonly finding: string
  readonly foundAt: string
  readonly foundBy: string
  readonly haltedAt: string
  readonly haltedBy: string
  /** How it was stopped. */
  readonly haltRemark: string
  readonly noticeNumber: string
  readonly noticeSheetId: string | null
  readonly noticeAt: string
  readonly noticeBy: string
  /** `owner`, `contractor`. */
  readonly noticeTo: readonly string[]
  /** Whether the notice orders the work to stand still. */
  readonly noticeStops: boolean
  readonly servedBy: string
  readonly servedTo: string
  readonly servedAt: string
  readonly witness: string
  /** Blob of the drawn signature of whoever took it, or empty. */
  readonly servedSignature: string
  readonly demand: string
  readonly until: string
  /** All notices and all their deliveries, in their order. */
  readonly notices: readonly NoticeGiven[]
  readonly servings: readonly Serving[]
  readonly deductions: readonly DeductionProposal[]
  readonly measures: readonly MeasureTaken[]
  readonly rechecks: readonly Recheck[]
  readonly refusedAt: string
  readonly refusedBy: string
  readonly refusedWhy: string
  readonly reportedAt: string
  readonly reportedBy: string
  readonly reportedTo: string
  readonly reportNumber: string
  readonly reportReceipt: string
  /** The signed paper that the report was entered from; null where it was told at the screen. */
  readonly reportOnPaper: PaperDecision | null
  readonly blobs: readonly string[]
}

/** Nothing was found, or what was found was taken back. */
export const NO_VIOLATION: ViolationState = {
  status: 'void',
  caseId: '',
  unitId: null,
  personId: null,
  contractorId: '',
  workerId: null,
  patrolId: null,
  clauses: [],
  place: '',
  facts: '',
  photos: [],
  noPhotoWhy: '',
  policeReceipt: '',
  finding: '',
  foundAt: '',
  foundBy: '',
  haltedAt: '',
  haltedBy: '',
  haltRemark: '',
  noticeNumber: '',
  noticeSheetId: null,
  noticeAt: '',
  noticeBy: '',
  noticeTo: [],
  noticeStops: false,
  servedBy: '',
  servedTo: '',
  servedAt: '',
  witness: '',
  servedSignature: '',
  demand: '',
  until: '',
  notices: [],
  servings: [],
  deductions: [],
  measures: [],
  rechecks: [],
  refusedAt: '',
  refusedBy: '',
  refusedWhy: '',
  reportedAt: '',
  reportedBy: '',
  reportedTo: '',
  reportNumber: '',
  reportReceipt: '',
  reportOnPaper: null,
  blobs: [],
}
