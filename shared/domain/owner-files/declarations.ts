/**
 * The records an owner file is made of, and how each folds (handbook 3.1–3.3). Whatever a person or unit may have several of is a
 * row of its own, so that two additions never conflict (sync 4.3). Health and habits have no field (handbook D20).
 */
import { FLAGGED, PERSONAL, PERSONAL_QUIET, QUIET } from '#shared/domain/entities.ts'
import type { EntityDeclaration, Retention } from '#shared/domain/registry.ts'
import type { EventSpec, FieldSpec } from '#shared/sync/registry.ts'
import { fileNoteSpec } from './fileNotes.ts'
import { mergeSpec } from './merges.ts'
import { revealSpec } from './reveals.ts'

const LONG_TERM: Retention = { years: 'long-term', basis: 'contract' }
const BY_CONSENT: Retention = { years: 0, basis: 'consent' }

interface RegisterFacts {
  readonly table: string
  readonly fields: Readonly<Record<string, FieldSpec>>
  /** Field that names the person whose key seals personal values; `id` for the person itself. */
  readonly personField?: string
  readonly secretFields?: readonly string[]
  readonly retention?: Retention
}

function register(
  entity: string,
  { table, fields, retention = LONG_TERM, ...facts }: RegisterFacts,
): EntityDeclaration {
  return { spec: { kind: 'register', entity, fields }, table, retention, ...facts }
}

/** 房屋 (handbook 3.1, 3.2): its place in the project, what was sold or handed over, and when the household is not to be disturbed. */
const unit = register('unit', {
  table: 'units',
  fields: {
    code: FLAGGED,
    areaCm2: FLAGGED,
    use: QUIET,
    buildingId: QUIET,
    entrance: QUIET,
    floor: QUIET,
    room: QUIET,
    layout: QUIET,
    phase: QUIET,
    sale: FLAGGED,
    deliveredDay: FLAGGED,
    quietFrom: QUIET,
    quietTo: QUIET,
    quietNote: QUIET,
    pets: QUIET,
  },
})

/** 人 or 企业 (handbook 2.1, 3.3). `mergedInto` names the file that this one was merged into. */
const person = register('person', {
  table: 'people',
  personField: 'id',
  secretFields: ['idNumber'],
  fields: {
    name: PERSONAL,
    kind: FLAGGED,
    idKind: FLAGGED,
    idNumber: PERSONAL,
    creditCode: FLAGGED,
    legalRepresentative: PERSONAL_QUIET,
    contactName: PERSONAL_QUIET,
    sex: PERSONAL_QUIET,
    address: PERSONAL_QUIET,
    email: PERSONAL_QUIET,
    greetingDay: PERSONAL_QUIET,
    remark: PERSONAL_QUIET,
    mergedInto: FLAGGED,
  },
})

/** A person in a unit (handbook 3.3). `toDay` is set when they leave; `leaseTo` is the end that was agreed, absent for 不定期. */
const stay = register('stay', {
  table: 'stays',
  personField: 'personId',
  fields: {
    unitId: FLAGGED,
    personId: FLAGGED,
    relation: FLAGGED,
    fromDay: FLAGGED,
    toDay: FLAGGED,
    term: QUIET,
    leaseTo: FLAGGED,
    shareNum: FLAGGED,
    shareDen: FLAGGED,
    kinship: PERSONAL_QUIET,
    keyContact: QUIET,
    verified: QUIET,
    endReason: QUIET,
  },
})

const phone = register('phone', {
  table: 'phones',
  personField: 'personId',
  fields: { personId: FLAGGED, number: PERSONAL, label: QUIET },
})

/** 车辆 (handbook 2.1): plate, model, parking space. */
const vehicle = register('vehicle', {
  table: 'vehicles',
  personField: 'personId',
  fields: { personId: FLAGGED, unitId: FLAGGED, plate: PERSONAL, model: QUIET, space: QUIET },
})

/** A paper of the file: an identity paper's copy, a contract, an authorisation; on paper by default, scanned on purpose (handbook 2.18). */
const document = register('document', {
  table: 'documents',
  personField: 'personId',
  fields: {
    personId: FLAGGED,
    unitId: FLAGGED,
    kind: FLAGGED,
    number: PERSONAL,
    state: FLAGGED,
    copies: QUIET,
    place: QUIET,
    receivedDay: FLAGGED,
    validTo: FLAGGED,
    dueDay: FLAGGED,
    purpose: QUIET,
    blob: FLAGGED,
    fileName: PERSONAL_QUIET,
    mediaType: QUIET,
    sizeBytes: QUIET,
    scanBasis: QUIET,
    remark: PERSONAL_QUIET,
  },
})

/** Notice given or consent asked, with the version of its text (handbook 2.18, D20). */
const consent = register('consent', {
  table: 'consents',
  personField: 'personId',
  fields: {
    personId: FLAGGED,
    purpose: FLAGGED,
    version: FLAGGED,
    givenDay: FLAGGED,
    medium: QUIET,
    withdrawnDay: FLAGGED,
  },
})

/** A care note with its basis and the day on which it ends (handbook C11). */
const careNote = register('careNote', {
  table: 'careNotes',
  personField: 'personId',
  retention: BY_CONSENT,
  fields: { personId: FLAGGED, text: PERSONAL_QUIET, basis: FLAGGED, consentId: QUIET, endDay: FLAGGED },
})

const fileNote: EntityDeclaration = {
  spec: fileNoteSpec as EventSpec,
  table: 'fileNotes',
  personField: 'personId',
  retention: LONG_TERM,
}

const merge: EntityDeclaration = { spec: mergeSpec as EventSpec, table: 'merges', retention: LONG_TERM }

const reveal: EntityDeclaration = {
  spec: revealSpec as EventSpec,
  table: 'reveals',
  personField: 'personId',
  retention: { years: 3, basis: 'legal-duty' },
}

/** Every record of this module. */
export const OWNER_FILE_ENTITIES: readonly EntityDeclaration[] = [
  unit,
  person,
  stay,
  phone,
  vehicle,
  document,
  consent,
  careNote,
  fileNote,
  merge,
  reveal,
]
