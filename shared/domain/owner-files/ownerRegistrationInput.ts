/** What the owner file tells 《业主信息登记表》: plain values, unmasked telephones, never a full identity number. */
import type { Day } from '#shared/kernel/days.ts'
import type { IdKind, Sex } from '#shared/kernel/idNumber.ts'
import type { ConsentName } from './ownerRegistrationText.ts'
import type { UnitUse } from './schema.ts'

/** A value that may be missing; it then prints as a ruled line. */
export type PrintedText = string | null | undefined

/** Papers of a person: kind, and the last four signs of the number, which is all a print may show (handbook 2.18). */
export interface PrintedIdentity {
  readonly idKind?: IdKind | null | undefined
  readonly idLast4?: PrintedText
}

/** The unit as the sheet shows it. */
export interface PrintedUnit {
  /** 房号. */
  readonly code: string
  /** 建筑面积, cm². */
  readonly areaCm2?: number | null | undefined
  readonly use?: UnitUse | null | undefined
  readonly layout?: PrintedText
  readonly titleDeed?: PrintedText
  readonly moveInDay?: Day | null | undefined
}

/** What persons and companies both have. `phones`: full numbers, masked here; the first is 手机, the others 备用电话. */
interface OwnerReach {
  readonly name: string
  readonly phones?: readonly string[] | undefined
  readonly address?: PrintedText
  readonly email?: PrintedText
}

/** An owner who is a person. */
export interface PrintedPersonOwner extends OwnerReach, PrintedIdentity {
  readonly kind: 'person'
  readonly sex?: Sex | null | undefined
  readonly employer?: PrintedText
}

/** An owner that is a company. */
export interface PrintedCompanyOwner extends OwnerReach {
  readonly kind: 'company'
  readonly creditCode?: PrintedText
  readonly legalRepresentative?: PrintedText
  readonly contact?: PrintedText
}

/** Somebody named on the sheet beside the owner. */
export interface PrintedPerson extends PrintedIdentity {
  readonly name: string
  readonly phone?: PrintedText
  /** 与业主关系. */
  readonly relation?: PrintedText
  /** 份额, co-owners only. */
  readonly share?: PrintedText
  /** 出生日期, family only, with consent. */
  readonly birthDay?: Day | null | undefined
  /** 租期, tenants only; both days counted. */
  readonly fromDay?: Day | null | undefined
  readonly toDay?: Day | null | undefined
  /** 不定期租赁: no end was agreed. */
  readonly isOpenTerm?: boolean
}

/** A vehicle of the household. */
export interface PrintedVehicle {
  readonly plate: string
  readonly model?: PrintedText
  readonly space?: PrintedText
}

/** An owner file as far as the sheet shows it. Missing values and lists print as ruled lines. */
export interface OwnerRegistrationInput {
  readonly unit: PrintedUnit
  readonly owner: PrintedPersonOwner | PrintedCompanyOwner
  readonly coOwners?: readonly PrintedPerson[]
  readonly family?: readonly PrintedPerson[]
  readonly emergencyContacts?: readonly PrintedPerson[]
  readonly tenants?: readonly PrintedPerson[]
  readonly vehicles?: readonly PrintedVehicle[]
  readonly pets?: PrintedText
  /** 领卡情况. */
  readonly cards?: PrintedText
  /** 关怀备注, only with the own consent of handbook 2.18. */
  readonly careNote?: PrintedText
  readonly remark?: PrintedText
  /** Which consents were given; a missing one prints an empty box. */
  readonly consents?: Partial<Record<ConsentName, boolean>>
  readonly filler?: PrintedText
  readonly checker?: PrintedText
  readonly fillDay?: Day | null | undefined
  readonly changes?: readonly { readonly day: Day; readonly what: string; readonly who: string }[]
}
