/** The list of cases on list paper and as a file: the same fields in the words of the paper or of the screen. */

import type { CaseLine } from '#renderer/features/decoration/queries/caseLines.ts'
import type { TableColumn as FileColumn, TableValue } from '#renderer/platform/tableFile.ts'
import type { Text } from '#renderer/text/text.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { lacksWords, statusWords } from './caseWords.ts'

/** How the cells are written. */
export interface CaseWriting {
  readonly t: Text
  readonly phones: 'masked' | 'full'
}

interface Field {
  readonly key:
    | 'unit'
    | 'owner'
    | 'phone'
    | 'state'
    | 'number'
    | 'contractor'
    | 'permit'
    | 'until'
    | 'lacks'
    | 'applied'
  /** Share of a file's or a paper's width. */
  readonly width: number
  readonly value: (line: CaseLine, writing: CaseWriting) => TableValue
}

const FIELDS: readonly Field[] = [
  { key: 'unit', width: 14, value: ({ unitCode }) => unitCode },
  { key: 'owner', width: 16, value: ({ state }) => state.application.ownerName },
  {
    key: 'phone',
    width: 20,
    value: ({ state }, { phones }) => {
      const { ownerPhone } = state.application
      return ownerPhone === '' || phones === 'full' ? ownerPhone : maskPhone(ownerPhone)
    },
  },
  { key: 'state', width: 14, value: ({ state }, { t }) => statusWords(state.status, t) },
  { key: 'number', width: 22, value: ({ state }) => state.number },
  { key: 'contractor', width: 30, value: ({ state }) => state.application.contractorName },
  { key: 'permit', width: 22, value: ({ state }) => state.permitNumber },
  { key: 'until', width: 18, value: ({ state }) => state.permitTo },
  { key: 'lacks', width: 20, value: ({ gaps }, { t }) => lacksWords(gaps, t) },
  { key: 'applied', width: 18, value: ({ appliedDay }) => appliedDay },
]

/** Columns of a file or a printed list. */
export function caseTitles(t: Text): readonly FileColumn[] {
  return FIELDS.map(({ key, width }) => ({ title: t(`decorationCases.list.columns.${key}`), width, kind: 'text' }))
}

/** A line as cells. */
export function caseCells(line: CaseLine, writing: CaseWriting): TableValue[] {
  return FIELDS.map((field) => field.value(line, writing))
}
