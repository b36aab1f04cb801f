/** Which papers a home's packet holds, in the order in which they lie on the desk, and how many copies of each (handbook R36, R40, 2.2, section 4 item 18). */
import type { Comer } from '#shared/domain/move-in/kinds.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'

/** One paper of the packet. */
export interface PacketNeed {
  readonly form: FormId
  readonly copies: number
}

/** What decides on the packet. */
export interface PacketFacts {
  readonly comer: Comer
  /** Something is asked of the owner: 缴费单. */
  readonly isCharged: boolean
  /** Setting `move-in.gifts` names any. */
  readonly hasGifts: boolean
  /** Setting `move-in.contract-copies`. */
  readonly contractCopies: number
}

/** The packet of a home. Source: handbook R36, R39, R40, R42, R47, R48, 2.2. */
export function packetOf({ comer, isCharged, hasGifts, contractCopies }: PacketFacts): readonly PacketNeed[] {
  const paper = (form: FormId, isNeeded = true, copies = 1): readonly PacketNeed[] =>
    isNeeded ? [{ form, copies }] : []
  return [
    ...paper('move-in-flow'),
    ...paper('authorisation', comer === 'agent'),
    ...paper('owner-registration'),
    ...paper('service-contract', true, contractCopies),
    ...paper('move-in-charges', isCharged),
    ...paper('house-inspection'),
    ...paper('handed-items'),
    ...paper('gift-receipt', hasGifts),
    ...paper('decoration-leaflet'),
    ...paper('move-in-binder'),
  ]
}
