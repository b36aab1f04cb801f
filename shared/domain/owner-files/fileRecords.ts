/** Kinds and fields of what an owner file holds beside persons and stays: vehicles, papers, consents, care notes. */

/** A natural person or a company (handbook 2.1). */
export const PERSON_KINDS = ['natural', 'company'] as const
/** One of them; nothing said means a natural person. */
export type PersonKind = (typeof PERSON_KINDS)[number]

/** How long a tenant stays: to a day that was agreed, or 不定期 (handbook 3.3). */
export const STAY_TERMS = ['fixed', 'open'] as const
/** One of them. */
export type StayTerm = (typeof STAY_TERMS)[number]

/** Why a stay ended: 过户, 迁出, 租期已满, 换租, 登记有误. */
export const STAY_END_REASONS = [
  'transferred',
  'moved-out',
  'lease-ended',
  'tenant-changed',
  'entered-wrongly',
] as const
/** One of them. */
export type StayEndReason = (typeof STAY_END_REASONS)[number]

/** What a vehicle row holds. */
export interface VehicleFields {
  readonly personId: string
  readonly unitId: string | null
  /** As `parsePlate` writes it. */
  readonly plate: string
  readonly model: string
  /** 车位. */
  readonly space: string
}

/**
 * Papers of a file: 身份证件复印件, 房产证, 购房合同, 授权委托书, 租赁合同, 营业执照, 入住通知书, 前期物业服务合同, 业主信息登记表, 房屋验收表,
 * 临时管理规约承诺书, 其他 (handbook 2.1, 2.2, R37–R40).
 */
export const DOCUMENT_KINDS = [
  'id-copy',
  'property-certificate',
  'purchase-contract',
  'authorisation',
  'lease',
  'business-licence',
  'move-in-notice',
  'service-contract',
  'registration-form',
  'inspection-form',
  'community-rules',
  'other',
] as const
/** One of them. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** 纸质已存 (the default), 已扫描 (on purpose), 已看原件未留 (handbook 2.18), 已说明后补: announced beforehand with a day (R139). */
export const DOCUMENT_STATES = ['on-paper', 'scanned', 'seen', 'promised'] as const
/** One of them. */
export type DocumentState = (typeof DOCUMENT_STATES)[number]

/** On what the scan of an identity paper rests: the person's consent, or a duty that the purpose names (handbook 2.18). */
export const SCAN_BASES = ['consent', 'legal-duty'] as const
/** One of them. */
export type ScanBasis = (typeof SCAN_BASES)[number]

/** What a document row holds. */
export interface DocumentFields {
  /** Whose paper it is, or null for a paper of the unit. */
  readonly personId: string | null
  readonly unitId: string | null
  readonly kind: DocumentKind
  /** Number on the paper (certificate, contract); never an identity number. */
  readonly number: string
  readonly state: DocumentState
  readonly copies: number
  /** Box or binder where the paper lies. */
  readonly place: string
  /** Handed in; for a promised paper the day on which that was announced. */
  readonly receivedDay: string | null
  readonly validTo: string | null
  /** By when a promised paper comes. */
  readonly dueDay: string | null
  /** What the copy may be used for: the watermark of a scan says it. */
  readonly purpose: string
  /** Content hash of the scan, or null. */
  readonly blob: string | null
  readonly fileName: string
  readonly mediaType: string
  readonly sizeBytes: number | null
  readonly scanBasis: ScanBasis | null
  readonly remark: string
}

/** What is asked or told: 个人信息告知, 关怀备注, 证件扫描, 节日与生日问候 (handbook 2.18, D20, R137). */
export const CONSENT_PURPOSES = ['registration', 'care-notes', 'id-scan', 'greetings'] as const
/** One of them. */
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

/** How it was given: signed on paper, or said at the desk. */
export const CONSENT_MEDIA = ['paper', 'oral'] as const
/** One of them. */
export type ConsentMedium = (typeof CONSENT_MEDIA)[number]

/** What a consent row holds; it stands while `withdrawnDay` is null. */
export interface ConsentFields {
  readonly personId: string
  readonly purpose: ConsentPurpose
  /** Version of the text that was shown. */
  readonly version: string
  readonly givenDay: string
  readonly medium: ConsentMedium
  readonly withdrawnDay: string | null
}

/** Why a care note may be kept: a consent, or what the contract needs (a ramp, a spare key). */
export const CARE_NOTE_BASES = ['consent', 'contract'] as const
/** One of them. */
export type CareNoteBasis = (typeof CARE_NOTE_BASES)[number]

/** What a care-note row holds. */
export interface CareNoteFields {
  readonly personId: string
  readonly text: string
  readonly basis: CareNoteBasis
  /** The consent it rests on, or null. */
  readonly consentId: string | null
  /** Last day on which it is shown; it is deleted after it. */
  readonly endDay: string
}
