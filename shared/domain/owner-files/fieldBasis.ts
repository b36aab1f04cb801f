/**
 * On what each personal field rests, what it is for and how long it is kept (handbook D20, 2.18; PIPL Art. 13, 17). A personal field of any
 * module without its line here is a failing test.
 */

/** What the processing rests on. */
export const FIELD_BASES = ['contract', 'legal-duty', 'consent'] as const
/** One of them. */
export type FieldBasis = (typeof FIELD_BASES)[number]

/** What for; the words stand in the screen texts. */
export const FIELD_PURPOSES = [
  'identify',
  'contact',
  'emergency',
  'household',
  'vehicles',
  'archive',
  'greeting',
  'care',
  'service',
  'company',
  'decoration',
] as const
/** One of them. */
export type FieldPurpose = (typeof FIELD_PURPOSES)[number]

/** How long: with the file, until withdrawn, to the day that it names, some years after the matter, or some months after it is settled. */
export type FieldRetention = 'file' | 'withdrawal' | 'end-day' | 'years-3' | 'settled'

/** The line of one field. */
export interface FieldGround {
  readonly basis: FieldBasis
  readonly purpose: FieldPurpose
  readonly retention: FieldRetention
}

const contract = (purpose: FieldPurpose): FieldGround => ({ basis: 'contract', purpose, retention: 'file' })
const consent = (purpose: FieldPurpose): FieldGround => ({ basis: 'consent', purpose, retention: 'withdrawal' })

/** What the desk notes of a day's service. */
const SERVICE_RECORD: FieldGround = { basis: 'contract', purpose: 'service', retention: 'years-3' }

/** What stands with a decoration case, whose papers are kept long (handbook 2.18). */
const DECORATION_RECORD: FieldGround = { basis: 'contract', purpose: 'decoration', retention: 'file' }
/** What identifies a worker goes when the passes are back and the deposit is settled (handbook D21). */
const WORKER_IDENTITY: FieldGround = { basis: 'contract', purpose: 'decoration', retention: 'settled' }

/** Every personal field as `entity.field`; a field of an event as `entity.field` too. Source: handbook D20, 2.18. */
export const FIELD_GROUNDS: Readonly<Record<string, FieldGround>> = {
  'person.name': contract('identify'),
  'person.idNumber': { basis: 'legal-duty', purpose: 'identify', retention: 'file' },
  'person.legalRepresentative': contract('company'),
  'person.contactName': contract('company'),
  'person.sex': contract('identify'),
  'person.address': contract('contact'),
  'person.email': contract('contact'),
  'person.greetingDay': consent('greeting'),
  'person.remark': contract('service'),
  'stay.kinship': contract('household'),
  'phone.number': contract('contact'),
  'vehicle.plate': contract('vehicles'),
  'document.number': contract('archive'),
  'document.fileName': contract('archive'),
  'document.remark': contract('archive'),
  'careNote.text': { basis: 'consent', purpose: 'care', retention: 'end-day' },
  'fileNote.text': contract('service'),
  'sheet.model': contract('archive'),
  'sheet.reason': contract('archive'),
  'visit.name': SERVICE_RECORD,
  'visit.hostName': SERVICE_RECORD,
  'visit.plate': SERVICE_RECORD,
  'item.matter': SERVICE_RECORD,
  'item.contactName': SERVICE_RECORD,
  'item.contactPhone': SERVICE_RECORD,
  'item.dueReason': SERVICE_RECORD,
  'item.reason': SERVICE_RECORD,
  'item.text': SERVICE_RECORD,
  'item.result': SERVICE_RECORD,
  'item.answer': SERVICE_RECORD,
  'release.applicantName': SERVICE_RECORD,
  'release.ownerName': SERVICE_RECORD,
  'release.callNumber': SERVICE_RECORD,
  'release.carrierName': SERVICE_RECORD,
  'release.carrierIdLast4': SERVICE_RECORD,
  'release.plate': SERVICE_RECORD,
  'release.goods': SERVICE_RECORD,
  'release.reason': SERVICE_RECORD,
  'release.what': SERVICE_RECORD,
  'loan.name': SERVICE_RECORD,
  'loan.phone': SERVICE_RECORD,
  'loan.idLast4': SERVICE_RECORD,
  'loan.remark': SERVICE_RECORD,
  'loan.reason': SERVICE_RECORD,
  'custodyItem.name': SERVICE_RECORD,
  'custodyItem.phone': SERVICE_RECORD,
  'custodyItem.idLast4': SERVICE_RECORD,
  'custodyItem.remark': SERVICE_RECORD,
  'custodyItem.authority': SERVICE_RECORD,
  'custodyItem.fromName': SERVICE_RECORD,
  'custodyItem.fromPhone': SERVICE_RECORD,
  'custodyItem.finder': SERVICE_RECORD,
  'custodyItem.features': SERVICE_RECORD,
  'custodyItem.what': SERVICE_RECORD,
  'custodyItem.description': SERVICE_RECORD,
  'custodyItem.packaging': SERVICE_RECORD,
  'custodyItem.fault': SERVICE_RECORD,
  'turnedAway.name': SERVICE_RECORD,
  'turnedAway.phone': SERVICE_RECORD,
  'turnedAway.idLast4': SERVICE_RECORD,
  'turnedAway.remark': SERVICE_RECORD,
  'turnedAway.what': SERVICE_RECORD,
  'deliveryRun.name': SERVICE_RECORD,
  'deliveryRun.phone': SERVICE_RECORD,
  'deliveryRun.idLast4': SERVICE_RECORD,
  'deliveryRun.remark': SERVICE_RECORD,
  'shelfCount.name': SERVICE_RECORD,
  'shelfCount.phone': SERVICE_RECORD,
  'shelfCount.idLast4': SERVICE_RECORD,
  'shelfCount.remark': SERVICE_RECORD,
  'contractor.name': DECORATION_RECORD,
  'contractor.principal': DECORATION_RECORD,
  'contractor.phone': DECORATION_RECORD,
  'contractor.remark': DECORATION_RECORD,
  'contractor.barredWhy': DECORATION_RECORD,
  'worker.name': DECORATION_RECORD,
  'worker.phone': DECORATION_RECORD,
  'worker.idLast4': DECORATION_RECORD,
  'worker.certificateNo': DECORATION_RECORD,
  'worker.remark': DECORATION_RECORD,
  'worker.barredWhy': DECORATION_RECORD,
  'workerIdentity.idNumber': WORKER_IDENTITY,
  'decorationCase.remark': DECORATION_RECORD,
  'decorationCase.reason': DECORATION_RECORD,
  'decorationCase.opinion': DECORATION_RECORD,
  'decorationCase.why': DECORATION_RECORD,
  'decorationCase.applicantName': DECORATION_RECORD,
  'decorationCase.applicantPhone': DECORATION_RECORD,
  'decorationCase.ownerName': DECORATION_RECORD,
  'decorationCase.ownerPhone': DECORATION_RECORD,
  'decorationCase.contractorName': DECORATION_RECORD,
  'decorationCase.siteManager': DECORATION_RECORD,
  'decorationCase.siteManagerPhone': DECORATION_RECORD,
  'decorationCase.fireOfficer': DECORATION_RECORD,
  'decorationCase.opinions': DECORATION_RECORD,
  'decorationCase.payerName': DECORATION_RECORD,
  'decorationCase.payee': DECORATION_RECORD,
  'decorationCase.payeeIdLast4': DECORATION_RECORD,
  'decorationCase.relation': DECORATION_RECORD,
  'decorationCase.scope': DECORATION_RECORD,
  'decorationCase.operator': DECORATION_RECORD,
  'decorationCase.certificateNo': DECORATION_RECORD,
  'decorationCase.guardian': DECORATION_RECORD,
  'decorationCase.place': DECORATION_RECORD,
  'decorationCase.extinguishers': DECORATION_RECORD,
  'decorationCase.clearing': DECORATION_RECORD,
  'decorationCase.items': DECORATION_RECORD,
  'decorationCase.closedWater': DECORATION_RECORD,
  'workerPass.remark': DECORATION_RECORD,
  'workerPass.reason': DECORATION_RECORD,
  'workerPass.opinion': DECORATION_RECORD,
  'workerPass.why': DECORATION_RECORD,
  'decorationPatrol.remark': DECORATION_RECORD,
  'decorationPatrol.reason': DECORATION_RECORD,
  'decorationPatrol.opinion': DECORATION_RECORD,
  'decorationPatrol.why': DECORATION_RECORD,
  'decorationPatrol.companion': DECORATION_RECORD,
  'decorationPatrol.progress': DECORATION_RECORD,
  'decorationPatrol.handled': DECORATION_RECORD,
  'decorationPatrol.noPhotoWhy': DECORATION_RECORD,
  'decorationPatrol.items': DECORATION_RECORD,
  'decorationViolation.remark': DECORATION_RECORD,
  'decorationViolation.reason': DECORATION_RECORD,
  'decorationViolation.opinion': DECORATION_RECORD,
  'decorationViolation.why': DECORATION_RECORD,
  'decorationViolation.facts': DECORATION_RECORD,
  'decorationViolation.place': DECORATION_RECORD,
  'decorationViolation.noPhotoWhy': DECORATION_RECORD,
  'decorationViolation.demand': DECORATION_RECORD,
  'decorationViolation.servedTo': DECORATION_RECORD,
  'decorationViolation.witness': DECORATION_RECORD,
  'decorationViolation.finding': DECORATION_RECORD,
  'decorationViolation.haltRemark': DECORATION_RECORD,
  'utilityCut.remark': DECORATION_RECORD,
  'utilityCut.reason': DECORATION_RECORD,
  'utilityCut.area': DECORATION_RECORD,
  'utilityCut.opinion': DECORATION_RECORD,
  'utilityCut.why': DECORATION_RECORD,
  'cashDay.remark': DECORATION_RECORD,
  'cashDay.reason': DECORATION_RECORD,
  'cashDay.opinion': DECORATION_RECORD,
  'cashDay.why': DECORATION_RECORD,
  'letter.title': contract('archive'),
  'letter.party': contract('archive'),
  'shift.record': SERVICE_RECORD,
  'shift.counts': SERVICE_RECORD,
  'shift.reason': SERVICE_RECORD,
  'shift.note': SERVICE_RECORD,
  'dayClose.record': SERVICE_RECORD,
  'dayClose.reason': SERVICE_RECORD,
  'dayClose.note': SERVICE_RECORD,
  'ruling.note': SERVICE_RECORD,
}
