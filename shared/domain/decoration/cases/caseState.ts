/** One decoration case as the desk sees it (handbook 3.6). */

import type { Acceptance } from '#shared/domain/decoration/acceptance/acceptanceFold.ts'
import type { HotWork } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import type { Permit, Stop } from '#shared/domain/decoration/people/permitFold.ts'
import type { Agreements, ReviewRound } from '#shared/domain/decoration/review/reviewFold.ts'
import type { CaseMoney } from '#shared/domain/money/ledger.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Application, CasePaper, Drawing } from './applicationFold.ts'

/**
 * Where a case stands (handbook 3.6). Before the permit papers, review, agreement and money run in parallel (D2): all of that is `applied`.
 * `observing` = 初验合格; `accepted` = 复验合格; `refunded` = every deposit is paid out.
 */
export type CaseStatus =
  | 'applied'
  | 'permitted'
  | 'stopped'
  | 'acceptance-asked'
  | 'rework'
  | 'observing'
  | 'accepted'
  | 'archived'
  | 'withdrawn'
  | 'lapsed'
  | 'void'

/** What the events of a case tell, each part by itself. */
export interface CaseParts extends JsonObject {
  readonly unitId: string | null
  /** The owner, on file. */
  readonly personId: string | null
  /** Number of 申报表, empty where it was taken in without one. */
  readonly number: string
  readonly application: Application
  readonly papers: readonly CasePaper[]
  readonly drawings: readonly Drawing[]
  readonly review: readonly ReviewRound[]
  readonly agreements: Agreements
  readonly money: CaseMoney
  readonly permit: Permit | null
  readonly stops: readonly Stop[]
  readonly hotWorks: readonly HotWork[]
  readonly acceptance: Acceptance
  /** When it ended, and in which words: 归档、撤销、逾期未开工作废. */
  readonly endedAt: string
  readonly endedWhy: string
  /** For indexes: first and last day of the permit, empty without one; the contractor, empty where nobody is engaged. */
  readonly permitTo: string
  readonly permitNumber: string
  readonly contractorId: string
  /** For an index: whether hot work burns, or is asked for and not closed; empty where nothing is open. */
  readonly flame: 'burning' | 'open' | ''
  /** Hashes of all pictures and scans that the case's events name. */
  readonly blobs: readonly string[]
}

/** A case as a whole. */
export interface CaseState extends CaseParts {
  readonly status: CaseStatus
}
