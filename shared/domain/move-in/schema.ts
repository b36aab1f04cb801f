/**
 * Move-in (handbook R35–R48, 2.1–2.4, 3.4): one case a home, from the notice to the archive; keys, cards and residents' cards are records of
 * their own that outlive it. Where a case stands follows from its events (`moveInSteps`) and is stored nowhere.
 */
import { FINAL, OWN_SLIP } from '#shared/domain/entities.ts'
import { CASHIERS, MONEY } from '#shared/domain/money/policies.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, EVERYONE, LEADERS, type Role } from '#shared/domain/roles.ts'
import type { EventPolicy, EventSpec } from '#shared/sync/registry.ts'
import { foldMoveIn } from './cases/caseFold.ts'
import type { MoveInState } from './cases/caseState.ts'
import { foldHandedItem, type HandedItemState } from './handing/handedItemFold.ts'
import { MOVE_IN_SETTINGS } from './settings.ts'

const personal = ['remark', 'why', 'words'] as const
/** What the desk notes: a slip of the pen is mended alone, a leader takes it back with a reason. */
const NOTED: EventPolicy = { ...OWN_SLIP, personal, voidableBy: ['own-session', ...LEADERS] }
/** What was signed, or handed over: stands until a leader takes it back. */
const DECIDED: EventPolicy = { ...FINAL, personal, voidableBy: LEADERS }
const PARTY = [...personal, 'ownerName', 'ownerPhone', 'comerName', 'comerPhone', 'comerIdLast4', 'bankName'] as const
const HANDED = [...personal, 'takerName', 'gifts'] as const
const LOOKED = [...personal, 'companions', 'items', 'faults', 'readings', 'noPhotoWhy'] as const

/** How a case folds. Claims: one hand-over a home, one inspection a case, one receipt a number (sync 4.4). */
export const moveInSpec: EventSpec<MoveInState> = {
  kind: 'events',
  entity: 'moveInCase',
  events: {
    opened: { ...NOTED, personal: PARTY, correctable: false },
    amended: { ...NOTED, personal: PARTY },
    appointed: NOTED,
    // Numbers were reserved and papers drawn up in advance (handbook R36).
    prepared: { ...NOTED, correctable: false },
    received: { ...NOTED, personal: PARTY },
    called: OWN_SLIP,
    left: NOTED,
    paperGot: { ...NOTED, personal: [...personal, 'papers'] },
    paperReturned: { ...NOTED, personal: [...personal, 'papers'] },
    sealChecked: NOTED,
    charged: { ...NOTED, correctable: false },
    collected: MONEY,
    reversed: MONEY,
    receiptLost: DECIDED,
    waived: DECIDED,
    inspected: { ...DECIDED, personal: [...LOOKED, 'papers'], voidableBy: ['own-session', ...LEADERS] },
    // A signature that was given after the inspection was entered (handbook R44).
    inspectionSigned: { ...DECIDED, personal: [...personal, 'papers'], voidableBy: ['own-session', ...LEADERS] },
    faultAdded: { ...NOTED, personal: LOOKED },
    faultTold: DECIDED,
    faultOrdered: NOTED,
    faultMended: NOTED,
    faultLookedAt: { ...NOTED, personal: [...personal, 'papers', 'looks'] },
    faultTracked: NOTED,
    faultDeclined: { ...DECIDED, personal: [...personal, 'onPaper'] },
    refused: NOTED,
    leafletTold: NOTED,
    handedOver: { ...DECIDED, personal: [...HANDED, 'papers'] },
    visitedBack: { ...NOTED, personal: [...personal, 'askedName'] },
    brokenOff: DECIDED,
    resumed: DECIDED,
    archived: DECIDED,
    // What was known before the program (期初): handed over long ago, with what is still open of it.
    takenOver: { ...FINAL, personal: [...PARTY, ...HANDED, ...LOOKED], voidableBy: LEADERS },
  },
  rules: ['balance-negative'],
  fold: foldMoveIn,
}

const moveInCase: EntityDeclaration = {
  spec: moveInSpec as EventSpec,
  table: 'moveInCases',
  personField: 'personId',
  retention: { years: 'long-term', basis: 'contract' },
}

/** How keys and cards fold; the claim is the number. */
export const handedItemSpec: EventSpec<HandedItemState> = {
  kind: 'events',
  entity: 'handedItem',
  events: {
    issued: { ...DECIDED, personal: [...personal, 'takerName'], voidableBy: ['own-session', ...LEADERS] },
    lost: NOTED,
    foundAgain: NOTED,
    replaced: NOTED,
    returned: NOTED,
  },
  rules: [],
  fold: foldHandedItem,
}

const handedItem: EntityDeclaration = {
  spec: handedItemSpec as EventSpec,
  table: 'handedItems',
  personField: 'personId',
  retention: { years: 'long-term', basis: 'contract' },
}

/** Those who inspect and mend. */
const ENGINEERS: readonly Role[] = ['engineering', ...DESK]
const DIRECTORS: readonly Role[] = ['office-director', 'property-manager', 'company-manager']

/** The move-in module's pure half. */
export const moveInModule: DomainModule = {
  name: 'move-in',
  entities: [moveInCase, handedItem],
  settings: MOVE_IN_SETTINGS,
  commands: {
    'moveIn.open': DESK,
    'moveIn.amend': DESK,
    'moveIn.appoint': DESK,
    'moveIn.prepare': DESK,
    'moveIn.receive': DESK,
    'moveIn.call': DESK,
    'moveIn.takePaper': DESK,
    'moveIn.checkSeal': DESK,
    'moveIn.charge': CASHIERS,
    'moveIn.collect': CASHIERS,
    'moveIn.reverse': ['finance', ...LEADERS],
    'moveIn.loseReceipt': DESK,
    // Keys before the fees are paid (handbook 3.4).
    'moveIn.waive': DIRECTORS,
    'moveIn.inspect': ENGINEERS,
    'moveIn.addFault': ENGINEERS,
    'moveIn.signInspection': ENGINEERS,
    'moveIn.tellFault': DESK,
    'moveIn.orderFault': DESK,
    'moveIn.mendFault': ENGINEERS,
    'moveIn.lookAtFault': ENGINEERS,
    'moveIn.trackFault': DESK,
    // A demand that nobody owes is recorded first and answered by a leader (handbook R45).
    'moveIn.declineFault': LEADERS,
    'moveIn.refuse': DESK,
    'moveIn.tellLeaflet': DESK,
    'moveIn.handOver': DESK,
    'moveIn.visitBack': DESK,
    'moveIn.breakOff': DESK,
    'moveIn.resume': DESK,
    'moveIn.archive': DESK,
    'moveIn.takeOver': LEADERS,
    'moveIn.undo': EVERYONE,
    'moveIn.void': LEADERS,
    'handedItem.issue': DESK,
    'handedItem.lose': DESK,
    'handedItem.replace': DESK,
    'handedItem.return': DESK,
    'handedItem.undo': DESK,
    'handedItem.void': LEADERS,
  },
}
