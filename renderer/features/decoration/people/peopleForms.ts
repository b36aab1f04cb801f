/** Values of the forms of contractors and workers, and how they follow what other desks write meanwhile (fault case 62). */
import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import type { OpenedRecord } from '#shared/domain/decoration/people/registerDraft.ts'
import type { Day } from '#shared/kernel/days.ts'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const dayOf = (value: unknown): Day | null => (typeof value === 'string' && value !== '' ? (value as Day) : null)

/** Every value that a form shows, as the record has it. */
export const asItStands = (values: Opened): Opened => values

export type ContractorValues = {
  kind: string
  name: string
  licenceNo: string
  licenceUntil: Day | null
  qualificationNo: string
  qualificationGrade: string
  qualificationUntil: Day | null
  principal: string
  phone: string
  remark: string
}

/** What the form of a contractor shows of a record. */
export function contractorValues(opened: Opened): ContractorValues {
  return {
    kind: textOf(opened.kind) || 'company',
    name: textOf(opened.name),
    licenceNo: textOf(opened.licenceNo),
    licenceUntil: dayOf(opened.licenceUntil),
    qualificationNo: textOf(opened.qualificationNo),
    qualificationGrade: textOf(opened.qualificationGrade),
    qualificationUntil: dayOf(opened.qualificationUntil),
    principal: textOf(opened.principal),
    phone: textOf(opened.phone),
    remark: textOf(opened.remark),
  }
}

export const contractorShape: RecordShape<Opened, ContractorValues> = {
  entity: 'contractor',
  fieldsOf: contractorValues,
  parts: {
    kind: ['kind'],
    name: ['name'],
    licenceNo: ['licenceNo'],
    licenceUntil: ['licenceUntil'],
    qualificationNo: ['qualificationNo'],
    qualificationGrade: ['qualificationGrade'],
    qualificationUntil: ['qualificationUntil'],
    principal: ['principal'],
    phone: ['phone'],
    remark: ['remark'],
  },
}

/** What stands in the worker's own record. */
type WorkerRecordValues = {
  name: string
  gender: string
  trade: string
  contractorId: string
  phone: string
  idLast4: string
  certificateNo: string
  certificateUntil: Day | null
  remark: string
}

/** The form: what identifies somebody is typed and never shown again. */
export type WorkerValues = WorkerRecordValues & { idNumber: string; copyPlace: string }

/** What the form of a worker shows of a record. */
export function workerRecordValues(opened: Opened): WorkerRecordValues {
  return {
    name: textOf(opened.name),
    gender: textOf(opened.gender),
    trade: textOf(opened.trade),
    contractorId: textOf(opened.contractorId),
    phone: textOf(opened.phone),
    idLast4: textOf(opened.idLast4),
    certificateNo: textOf(opened.certificateNo),
    certificateUntil: dayOf(opened.certificateUntil),
    remark: textOf(opened.remark),
  }
}

export const workerShape: RecordShape<Opened, WorkerRecordValues> = {
  entity: 'worker',
  fieldsOf: workerRecordValues,
  parts: {
    name: ['name'],
    gender: ['gender'],
    trade: ['trade'],
    contractorId: ['contractorId'],
    phone: ['phone'],
    idLast4: ['idLast4'],
    certificateNo: ['certificateNo'],
    certificateUntil: ['certificateUntil'],
    remark: ['remark'],
  },
}

/** What saving names: the base that the form showed. */
export function restsOn(id: string | undefined, shown: ShownRecord<Opened> | undefined): OpenedRecord | undefined {
  return id === undefined || shown === undefined ? undefined : { id, before: shown.values, seen: shown.seen }
}
