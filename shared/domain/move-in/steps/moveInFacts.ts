/** What the steps of a case are judged by, from its state and what the project set: the one place that says so. */
import { openChargesFen } from '#shared/domain/money/charges.ts'
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'
import { openHouseFaults } from '#shared/domain/move-in/inspection/houseFaults.ts'
import { COMERS, type Comer, INSPECTION_SIGNERS, type MoveInPaper } from '#shared/domain/move-in/kinds.ts'
import { type PaperSettings, requiredPapers } from '#shared/domain/move-in/papers/requiredPapers.ts'
import type { MoveInFacts } from './moveInSteps.ts'

/** Meters whose start readings the inspection owes (handbook R44). */
export const START_METERS = ['water', 'power', 'gas'] as const
/** One of them. */
export type StartMeter = (typeof START_METERS)[number]

/** What the project set, and what other records say of the home. */
export interface MoveInSurroundings extends PaperSettings {
  readonly order: MoveInFacts['order']
  /** Setting `move-in.block-on-arrears`, with a ground named in `move-in.block-basis`. */
  readonly doesUnpaidBlock: boolean
  /** Setting `move-in.gifts` names any. */
  readonly hasGifts: boolean
  /** The price list charges something at move-in. */
  readonly hasPrices: boolean
  /** A set of keys of the home is lent out. */
  readonly isKeyLent: boolean
}

/** The facts of one case. Source: handbook 3.4, R37–R48, D11. */
export function moveInFactsOf(state: MoveInState, around: MoveInSurroundings): MoveInFacts {
  const { party, inspection, money } = state
  const needs = requiredPapers(
    {
      comer: comerOf(party.comer),
      ownerIds: party.isCompany ? [] : party.ownerIds,
      isCompany: party.isCompany,
      isContractAtBank: party.isContractAtBank,
      // Once the keys are out it counts what was given: nobody signs for a gift that there was not, whatever the setting says by then.
      hasGifts: state.handOver === null ? around.hasGifts : state.handOver.gifts.length > 0,
    },
    around,
  )
  const read = new Set(inspection?.readings.map(({ meter }) => meter))
  return {
    order: around.order,
    needs,
    papers: state.papers.map(({ paper, of, copies }) => ({ paper: paper as MoveInPaper, of, copies })),
    isPrepared: state.drawn.length > 0,
    isReceived: state.arrival !== null,
    sealAgrees: state.seal?.agrees,
    // Nothing is asked of anybody where the project has no prices, or where the keys went out before the program.
    isPaid: money.charges.length === 0 ? !around.hasPrices || state.isOpening : openChargesFen(money) === 0,
    isWaived: state.waiver !== null,
    doesUnpaidBlock: around.doesUnpaidBlock,
    isInspected: inspection !== null,
    metersMissing: inspection === null ? [] : START_METERS.filter((meter) => !read.has(meter)),
    signaturesMissing:
      inspection === null ? [] : INSPECTION_SIGNERS.filter((signer) => (inspection.signatures[signer] ?? '') === ''),
    isHandedOver: state.handOver !== null,
    isKeyLent: around.isKeyLent,
    issuesOpen: openHouseFaults(state.faults).length,
    isLeafletTold: state.leafletToldAt !== '',
    isArchived: state.archive !== null,
  }
}

function comerOf(text: string): Comer {
  return COMERS.find((one) => one === text) ?? 'owner'
}
