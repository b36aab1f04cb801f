/** One move-in as the desk sees it (handbook 3.4): from the notice to the archive, and the visit-backs after it. */

import type { CaseMoney } from '#shared/domain/money/ledger.ts'
import type { Appointment, Arrival } from '#shared/domain/move-in/days/dayFold.ts'
import type { HandOver } from '#shared/domain/move-in/handing/handOverFold.ts'
import type { HouseFault } from '#shared/domain/move-in/inspection/houseFaults.ts'
import type { HouseInspection } from '#shared/domain/move-in/inspection/inspectionFold.ts'
import type { DrawnPaper, GotPaper } from '#shared/domain/move-in/papers/paperFold.ts'
import type { Waiver } from '#shared/domain/move-in/steps/waiverFold.ts'
import type { VisitBack } from '#shared/domain/move-in/visitBacks/visitBackFold.ts'
import type { JsonObject } from '#shared/kernel/json.ts'

/**
 * 通知、备件 (`noticed`), 受理到移交 (`received`), 业主拒收、整改中 (`refused`), 已移交 (`handed-over`), 归档, 中止 (`broken-off`). What of the steps is
 * done follows from the rest (`moveInSteps`) and is stored nowhere.
 */
export type MoveInStatus = 'noticed' | 'received' | 'refused' | 'handed-over' | 'archived' | 'broken-off' | 'void'

/** Who the case is about, and who comes. */
export interface MoveInParty extends JsonObject {
  /** `MoveInSource`. */
  readonly source: string
  /** 入住通知书编号, its day; 交房确认单编号. */
  readonly noticeNumber: string
  readonly noticeDay: string
  readonly confirmationNumber: string
  readonly ownerName: string
  readonly ownerPhone: string
  /** Owners and co-owners on file; the first is the one whose key seals the case. */
  readonly ownerIds: readonly string[]
  readonly isCompany: boolean
  /** `Comer`; who comes in the owner's stead, by name, phone and the last four of their paper. */
  readonly comer: string
  readonly comerName: string
  readonly comerPhone: string
  readonly comerIdLast4: string
  /** The purchase contract lies at a bank. */
  readonly isContractAtBank: boolean
  readonly bankName: string
  readonly remark: string
}

/** Whether seal and signatures were compared (handbook R37). */
export interface SealCheck extends JsonObject {
  readonly at: string
  readonly by: string
  readonly agrees: boolean
  readonly remark: string
}

/** One time the owner would not take the home (拒收), and until when it is put right. */
export interface HomeRefusal extends JsonObject {
  readonly at: string
  readonly by: string
  readonly why: string
  readonly dueOn: string
}

/** 归档 (handbook R47): where the binder stands. */
export interface MoveInArchive extends JsonObject {
  readonly at: string
  readonly by: string
  readonly box: string
  readonly volume: string
  readonly number: string
  readonly sheetId: string | null
}

/** What the events of a case tell, each part by itself. */
export interface MoveInParts extends JsonObject {
  readonly unitId: string | null
  /** The owner on file whose key seals the case; null before somebody is. */
  readonly personId: string | null
  readonly party: MoveInParty
  readonly openedAt: string
  readonly openedBy: string
  /** 期初: it was handed over before the program. */
  readonly isOpening: boolean
  readonly appointment: Appointment | null
  readonly arrival: Arrival | null
  readonly drawn: readonly DrawnPaper[]
  readonly papers: readonly GotPaper[]
  readonly seal: SealCheck | null
  readonly money: CaseMoney
  readonly waiver: Waiver | null
  readonly inspection: HouseInspection | null
  readonly faults: readonly HouseFault[]
  readonly refusals: readonly HomeRefusal[]
  readonly leafletToldAt: string
  readonly handOver: HandOver | null
  readonly visitBacks: readonly VisitBack[]
  readonly archive: MoveInArchive | null
  /** When it ended, and in which words: 归档、中止. */
  readonly endedAt: string
  readonly endedWhy: string
  /** For indexes: the day of its appointment, of its keys; whether faults wait (`open`) or are followed after the keys (`tracked`). */
  readonly appointedDay: string
  readonly handedOverDay: string
  /** When its money moved last; empty without a line. */
  readonly paidAt: string
  /** What is charged is not all paid. */
  readonly feeStand: 'open' | ''
  readonly faultStand: 'open' | 'tracked' | ''
  /** Hashes of all pictures, scans and signatures that the case's events name. */
  readonly blobs: readonly string[]
}

/** A case as a whole. */
export interface MoveInState extends MoveInParts {
  readonly status: MoveInStatus
}
