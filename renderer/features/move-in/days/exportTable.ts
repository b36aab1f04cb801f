/** A move-in as one line of a file, in the words of the screen. */
import { gapWords, moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import type { ExportedCase } from '#renderer/features/move-in/queries/daysExport.ts'
import type { TableColumn, TableValue } from '#renderer/platform/tableFile.ts'
import type { Text } from '#renderer/text/text.ts'
import { archiveGaps, moveInSteps } from '#shared/domain/move-in/steps/moveInSteps.ts'
import { formatFigure } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { maskPhone } from '#shared/kernel/phones.ts'

/** How the cells are written. */
export interface CaseWriting {
  readonly t: Text
  readonly phones: 'masked' | 'full'
}

type Key =
  | 'unit'
  | 'owner'
  | 'phone'
  | 'notice'
  | 'status'
  | 'appointment'
  | 'steps'
  | 'missing'
  | 'readings'
  | 'keys'
  | 'handedOver'

interface Field {
  readonly key: Key
  readonly width: number
  readonly value: (one: ExportedCase, writing: CaseWriting) => TableValue
}

const FIELDS: readonly Field[] = [
  { key: 'unit', width: 12, value: ({ unitCode }) => unitCode },
  { key: 'owner', width: 14, value: ({ state }) => state.party.ownerName },
  {
    key: 'phone',
    width: 16,
    value: ({ state: { party } }, { phones }) =>
      party.ownerPhone === '' || phones === 'full' ? party.ownerPhone : maskPhone(party.ownerPhone),
  },
  { key: 'notice', width: 18, value: ({ state }) => state.party.noticeNumber },
  { key: 'status', width: 12, value: ({ state }, { t }) => t(`moveIn.statuses.${state.status}`) },
  {
    key: 'appointment',
    width: 24,
    value: ({ state: { appointment: at } }) => (at === null ? '' : `${at.day} ${at.from}-${at.to} ${at.place}`.trim()),
  },
  {
    key: 'steps',
    width: 40,
    value: ({ facts }, { t }) =>
      moveInSteps(facts)
        .filter(({ isDone }) => isDone)
        .map(({ step }) => t(`moveIn.steps.${step}`))
        .join('、'),
  },
  {
    key: 'missing',
    width: 60,
    value: ({ facts, state }, { t }) =>
      state.status === 'archived'
        ? ''
        : archiveGaps(facts)
            .map((gap) => gapWords(gap, t))
            .join('；'),
  },
  {
    key: 'readings',
    width: 30,
    value: ({ state }, { t }) =>
      (state.inspection?.readings ?? [])
        .map(({ meter, hundredths }) => {
          const figure = typeof hundredths === 'number' ? formatFigure(hundredths) : '—'
          return `${moveInWord('meters', meter, t)} ${figure}`
        })
        .join('；'),
  },
  {
    key: 'keys',
    width: 40,
    value: ({ items }, { t }) =>
      items.map(({ kind, count, serial }) => `${moveInWord('handed', kind, t)} ${serial || count}`).join('；'),
  },
  { key: 'handedOver', width: 14, value: ({ state }) => state.handedOverDay },
]

/** Columns of the file. */
export function exportTitles(t: Text): readonly TableColumn[] {
  return FIELDS.map(({ key, width }) => ({ title: t(`moveInDaysList.export.${key}`), width, kind: 'text' }))
}

/** A line as cells. */
export function exportCells(one: ExportedCase, writing: CaseWriting): readonly TableValue[] {
  return FIELDS.map((field) => field.value(one, writing))
}
