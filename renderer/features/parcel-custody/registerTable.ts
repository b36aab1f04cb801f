/** The register on list paper and as a file: the same fields in the words of the paper or of the screen. */
import type { TableColumn as FileColumn, TableValue } from '#renderer/platform/tableFile.ts'
import type { Text } from '#renderer/text/text.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { kindWords, outToWords, sizeWords, statusWords } from './custodyWords.ts'
import type { RegisterLine } from './registerLines.ts'
import { writtenMoment } from './writtenMoment.ts'

/** How the cells are written. */
export interface RegisterWriting {
  readonly t: Text
  readonly zone: string
  readonly phones: 'masked' | 'full'
}

interface Field {
  readonly key:
    | 'tag'
    | 'kind'
    | 'unit'
    | 'who'
    | 'phone'
    | 'carrier'
    | 'waybill'
    | 'what'
    | 'quantity'
    | 'size'
    | 'slot'
    | 'received'
    | 'receivedBy'
    | 'told'
    | 'state'
    | 'left'
    | 'takenBy'
    | 'endedBy'
    | 'remark'
  readonly width: number
  readonly kind: FileColumn['kind']
  /** Share of the paper's width, about a millimetre each; what a printed list has no room for goes into a file alone. */
  readonly onPaper?: number
  readonly value: (line: RegisterLine, writing: RegisterWriting) => TableValue
}

const phoneOf = (phone: string, { phones }: RegisterWriting): string => (phones === 'full' ? phone : maskPhone(phone))

const FIELDS: readonly Field[] = [
  { key: 'tag', width: 8, kind: 'text', onPaper: 11, value: ({ item }) => item.tag },
  { key: 'kind', width: 10, kind: 'text', onPaper: 18, value: ({ item }, { t }) => kindWords(item.kind, t) },
  { key: 'unit', width: 10, kind: 'text', onPaper: 15, value: ({ unitCode }) => unitCode },
  { key: 'who', width: 12, kind: 'text', onPaper: 14, value: ({ who }) => who },
  {
    key: 'phone',
    width: 14,
    kind: 'text',
    value: ({ item }, writing) => (item.phone === '' ? '' : phoneOf(item.phone, writing)),
  },
  { key: 'carrier', width: 12, kind: 'text', onPaper: 18, value: ({ item }) => item.carrier },
  { key: 'waybill', width: 18, kind: 'text', onPaper: 33, value: ({ item }) => item.waybill },
  { key: 'what', width: 14, kind: 'text', onPaper: 13, value: ({ item }) => item.what },
  { key: 'quantity', width: 6, kind: 'number', value: ({ item }) => item.quantity },
  { key: 'size', width: 6, kind: 'text', value: ({ item }, { t }) => sizeWords(item.size, t) },
  {
    key: 'slot',
    width: 8,
    kind: 'text',
    onPaper: 12,
    value: ({ item, slotCode }) => (item.endedAt === '' ? slotCode : ''),
  },
  {
    key: 'received',
    width: 16,
    kind: 'text',
    onPaper: 22,
    value: ({ item }, { zone }) => writtenMoment(item.receivedAt, zone),
  },
  { key: 'receivedBy', width: 10, kind: 'text', value: ({ receivedBy }) => receivedBy },
  { key: 'told', width: 6, kind: 'number', value: ({ item }) => item.notices.length },
  { key: 'state', width: 9, kind: 'text', onPaper: 14, value: ({ item }, { t }) => statusWords(item.status, t) },
  {
    key: 'left',
    width: 16,
    kind: 'text',
    onPaper: 22,
    value: ({ item }, { zone }) => writtenMoment(item.endedAt, zone),
  },
  {
    key: 'takenBy',
    width: 12,
    kind: 'text',
    value: ({ item }, { t }) =>
      item.out === null ? '' : [outToWords(item.out.to, t), item.out.name].filter((part) => part !== '').join(' '),
  },
  { key: 'endedBy', width: 10, kind: 'text', value: ({ endedBy }) => endedBy },
  { key: 'remark', width: 20, kind: 'text', value: ({ item }) => item.remark },
]

/** Fields of a file, or those that a printed list has room for. */
export function registerFields(room: 'file' | 'paper'): readonly Field[] {
  if (room === 'file') return FIELDS
  return FIELDS.flatMap((field) => (field.onPaper === undefined ? [] : [{ ...field, width: field.onPaper }]))
}

/** Columns of a file or a printed list. */
export function registerTitles(fields: readonly Field[], t: Text): readonly FileColumn[] {
  return fields.map(({ key, width, kind }) => ({ title: t(`custodyRegister.columns.${key}`), width, kind }))
}

/** A line as cells. */
export function registerCells(line: RegisterLine, fields: readonly Field[], writing: RegisterWriting): TableValue[] {
  return fields.map((field) => field.value(line, writing))
}
