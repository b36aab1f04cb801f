/** What the refusal begins with: as much as the intake knew already. */
import type { CustodyKind } from '#shared/domain/parcel-custody/schema.ts'
import type { Recipient } from './intakeRecipients.ts'

export interface TurnAwayStart {
  readonly kind: Exclude<CustodyKind, 'found'>
  readonly waybill: string
  readonly carrier: string
  readonly what?: string
  readonly recipient: Recipient | undefined
}
