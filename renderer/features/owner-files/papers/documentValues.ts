/** The fields of a paper as its form holds them, and what they say. */
import type { FormErrors } from '@mantine/form'
import type { RecordShape } from '#renderer/db/formMerge.ts'
import { label } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import { NO_SCAN_FIELDS } from '#shared/domain/owner-files/documentScan.ts'
import { checkDocument } from '#shared/domain/owner-files/documents.ts'
import {
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  type DocumentFields,
  type DocumentKind,
  type DocumentState,
  type ScanBasis,
} from '#shared/domain/owner-files/fileRecords.ts'
import type { RecordEdit } from '#shared/domain/owner-files/recordEdits.ts'
import type { Day } from '#shared/kernel/days.ts'
import { recordErrors } from './recordWords.ts'
import type { OpenedRecord } from './useRecordForm.ts'
import type { PreparedScan } from './watermark.ts'

export interface DocumentValues extends Record<string, unknown> {
  readonly kind: DocumentKind
  readonly state: DocumentState
  readonly number: string
  readonly copies: number | string
  readonly place: string
  readonly receivedDay: Day | null
  readonly validTo: Day | null
  readonly dueDay: Day | null
  readonly purpose: string
  readonly scanBasis: ScanBasis | ''
  /** A scan was chosen in this form, or is on file. */
  readonly hasScan: boolean
  /** Hash of the scan on file, or that one was chosen here. */
  readonly blob: string
  /** The consent to the scan is given with this paper. */
  readonly givesConsent: boolean
  readonly remark: string
}

/** The form of a stored paper, or of one that lies before the clerk now. */
export function documentValues(
  before: Partial<DocumentFields> | undefined,
  first: { readonly kind: DocumentKind; readonly state: DocumentState; readonly today: Day },
): DocumentValues {
  return {
    kind: before?.kind ?? first.kind,
    state: before?.state ?? first.state,
    number: before?.number ?? '',
    copies: before?.copies ?? 1,
    place: before?.place ?? '',
    receivedDay: (before ? (before.receivedDay ?? null) : first.today) as Day | null,
    validTo: (before?.validTo ?? null) as Day | null,
    dueDay: (before?.dueDay ?? null) as Day | null,
    purpose: before?.purpose ?? '',
    scanBasis: before?.scanBasis ?? 'consent',
    hasScan: before?.blob != null,
    blob: before?.blob ?? '',
    givesConsent: false,
    remark: before?.remark ?? '',
  }
}

/** How a stored paper follows what other desks write of it (fault case 62). */
export const documentShape: RecordShape<Partial<DocumentFields>, DocumentValues> = {
  entity: 'document',
  // What a new one would begin with is of no concern for one that is stored.
  fieldsOf: (before) => documentValues(before, { kind: 'other', state: 'on-paper', today: '' as Day }),
  parts: {
    ...Object.fromEntries(
      [
        'kind',
        'state',
        'number',
        'copies',
        'place',
        'receivedDay',
        'validTo',
        'dueDay',
        'purpose',
        'scanBasis',
        'remark',
      ].map((field) => [field, [field]]),
    ),
    blob: ['blob', 'fileName', 'mediaType', 'sizeBytes'],
    hasScan: [],
  },
}

/** What another desk wrote, as the note says it; a scan is seen where it is taken. */
export function sayDocument(name: string, theirs: unknown): string | undefined {
  if (name === 'blob') return undefined
  const kind = name === 'kind' ? DOCUMENT_KINDS.find((one) => one === theirs) : undefined
  if (kind) return label(`fileRecords.document.kinds.${kind}`)
  const state = name === 'state' ? DOCUMENT_STATES.find((one) => one === theirs) : undefined
  if (state) return label(`fileRecords.document.states.${state}`)
  return name === 'scanBasis' ? undefined : String(theirs ?? '')
}

/** What a form stands beside. */
export interface DocumentSurround {
  readonly owner: Pick<DocumentFields, 'personId' | 'unitId'>
  /** Chosen in this form, not kept yet. */
  readonly scan: PreparedScan | undefined
  readonly record: OpenedRecord<DocumentFields> | undefined
}

/** A scan that is not kept yet has no hash: this stands for it until it has one. */
export const NOT_KEPT_YET = 'pending'

/** The record that the form means; the hash of a new scan is filled in once its bytes are kept. */
export function documentEdit(
  values: DocumentValues,
  { owner, scan, record }: DocumentSurround,
): RecordEdit<DocumentFields> {
  const { givesConsent: _gives, hasScan: _has, blob: _blob, scanBasis, copies, ...typed } = values
  const before = record ? (record.before as DocumentFields) : null
  const isIdCopy = values.kind === 'id-copy'
  const after: DocumentFields = {
    ...typed,
    ...owner,
    number: isIdCopy ? '' : values.number,
    copies: typeof copies === 'number' ? copies : Number(copies),
    ...NO_SCAN_FIELDS,
    ...(values.state === 'scanned'
      ? {
          purpose: values.purpose,
          scanBasis: isIdCopy && scanBasis !== '' ? scanBasis : null,
          blob: scan ? NOT_KEPT_YET : (before?.blob ?? null),
          fileName: scan?.name ?? before?.fileName ?? '',
          mediaType: scan?.mediaType ?? before?.mediaType ?? '',
          sizeBytes: scan?.bytes.length ?? before?.sizeBytes ?? null,
        }
      : {}),
  }
  return { id: record?.id ?? null, before, after, seen: record?.seen ?? {} }
}

/** Words beside every field that is wrong now. */
export function documentErrors(
  values: DocumentValues,
  { today, ...surround }: DocumentSurround & { readonly today: Day },
): FormErrors {
  const checked = checkDocument(documentEdit(values, surround).after, today)
  return checked.ok
    ? {}
    : recordErrors(checked.error.map((fault) => (fault.field === 'blob' ? { ...fault, field: 'purpose' } : fault)))
}

/** What is still missing. */
export function documentMissing(values: DocumentValues): readonly MissingField[] {
  return [
    ...(values.state === 'scanned' && values.purpose.trim() === ''
      ? [{ field: 'purpose', label: label('fileRecords.missing.purpose') }]
      : []),
    ...(values.state === 'scanned' && !values.hasScan
      ? [{ field: 'purpose', label: label('fileRecords.missing.file') }]
      : []),
    ...(values.state === 'promised' && values.dueDay === null
      ? [{ field: 'dueDay', label: label('fileRecords.missing.dueDay') }]
      : []),
  ]
}
