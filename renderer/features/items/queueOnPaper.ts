/** The queue on paper and as a file: the same fields in the words of the paper or of the screen. */
import type { TableColumn as FileColumn } from '#renderer/platform/tableFile.ts'
import type { Text } from '#renderer/text/text.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'
import type { QueueLine } from './queueLines.ts'
import { queueState } from './queueWords.ts'

interface Writing {
  readonly t: Text
  readonly zone: string
  readonly now: number
}

type Field = {
  readonly key: 'unit' | 'who' | 'matter' | 'kind' | 'department' | 'officer' | 'first' | 'due' | 'state'
  readonly width: number
  readonly value: (line: QueueLine, writing: Writing) => string
}

const FIELDS: readonly Field[] = [
  { key: 'unit', width: 9, value: (line) => line.unitCode },
  { key: 'who', width: 10, value: (line) => line.who },
  { key: 'matter', width: 30, value: (line) => line.matter },
  { key: 'kind', width: 8, value: (line) => line.kind },
  { key: 'department', width: 10, value: (line) => line.department },
  { key: 'officer', width: 9, value: (line) => line.officer },
  { key: 'first', width: 9, value: (line) => line.firstReceiver },
  {
    key: 'due',
    width: 14,
    value: (line, { zone }) => {
      const at = line.attendBy || line.due
      // A file is read on other days: the whole date, never "today".
      return at === '' ? line.visitBackTo : `${dayInZone(Date.parse(at), zone)} ${clockInZone(Date.parse(at), zone)}`
    },
  },
  { key: 'state', width: 9, value: (line, writing) => writing.t(`itemQueue.states.${queueState(line, writing)}`) },
]

/** Columns and rows of its file. */
export function queueTable(lines: readonly QueueLine[], writing: Writing) {
  const columns: FileColumn[] = FIELDS.map(({ key, width }) => ({
    title: writing.t(`itemQueue.columns.${key}`),
    width,
    kind: 'text',
  }))
  return { columns, rows: lines.map((line) => FIELDS.map((field) => field.value(line, writing))) }
}
