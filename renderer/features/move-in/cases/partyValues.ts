/** What a form says of the party, when a case is opened and when it is amended. */
import type { MoveInParty } from '#shared/domain/move-in/cases/caseState.ts'
import type { Day } from '#shared/kernel/days.ts'

export type PartyValues = {
  noticeNumber: string
  noticeDay: Day | null
  confirmationNumber: string
  ownerName: string
  ownerPhone: string
  ownerIds: string[]
  isCompany: boolean
  isContractAtBank: boolean
  bankName: string
  remark: string
}

/** A form's values as the party keeps them. */
export function partyOf({ noticeDay, ...values }: PartyValues) {
  return { ...values, noticeDay: noticeDay ?? '' }
}

/** A party as a form shows it. */
export function partyValues(party: MoveInParty): PartyValues {
  const { noticeNumber, confirmationNumber, ownerName, ownerPhone, bankName, remark } = party
  return {
    ...{ noticeNumber, confirmationNumber, ownerName, ownerPhone, bankName, remark },
    ...{ isCompany: party.isCompany, isContractAtBank: party.isContractAtBank, ownerIds: [...party.ownerIds] },
    noticeDay: party.noticeDay === '' ? null : (party.noticeDay as Day),
  }
}

/** Whether a draft that was read from disk is a party. */
export function isPartyValues(values: unknown): values is PartyValues {
  if (typeof values !== 'object' || values === null) return false
  const { noticeDay, ownerIds, isCompany, isContractAtBank, ...texts } = values as Record<string, unknown>
  return (
    (noticeDay === null || typeof noticeDay === 'string') &&
    Array.isArray(ownerIds) &&
    ownerIds.every((id) => typeof id === 'string') &&
    [isCompany, isContractAtBank].every((is) => typeof is === 'boolean') &&
    TEXTS.every((name) => typeof texts[name] === 'string')
  )
}

const TEXTS = ['noticeNumber', 'confirmationNumber', 'ownerName', 'ownerPhone', 'bankName', 'remark'] as const

/** Nobody yet. */
export const NO_PARTY: PartyValues = {
  ...{ noticeNumber: '', noticeDay: null, confirmationNumber: '', ownerName: '', ownerPhone: '', ownerIds: [] },
  ...{ isCompany: false, isContractAtBank: false, bankName: '', remark: '' },
}
