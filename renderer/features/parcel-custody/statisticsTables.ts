/** The numbers as tables: what stands behind each chart for a reader of screens, goes to paper and into a file. */
import type { PrintedTable } from '#renderer/papers/printTable.ts'
import type { TableFile } from '#renderer/platform/tableFile.ts'
import type { Text } from '#renderer/text/text.ts'
import type { AgeGroup, InOut } from '#shared/domain/parcel-custody/statistics.ts'
import type { MonthLine } from '#shared/domain/parcel-custody/statMonth.ts'
import { kindWords } from './custodyWords.ts'
import type { ToldStatistics } from './statisticsNumbers.ts'

export const STATISTICS_TABLES = ['month', 'perDay', 'hours', 'ages', 'carriers', 'buildings', 'failed'] as const
export type StatisticsTableId = (typeof STATISTICS_TABLES)[number]

/** A table of numbers: the first column names the line. */
export interface NumberTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** 0–1 天, 31 天以上. */
export function ageWords({ from, to }: Pick<AgeGroup, 'from' | 'to'>, t: Text): string {
  return to === null
    ? t('custodyShelves.statistics.ageFrom', { from })
    : t('custodyShelves.statistics.ageTo', { from, to })
}

/** The name of a building, or that nobody knows. */
export function buildingWords({ buildings }: ToldStatistics, key: string, t: Text): string {
  return buildings.get(key) || t('custodyShelves.statistics.elsewhere')
}

/** 9:00. */
export function hourWords(key: string): string {
  return `${key}:00`
}

/** Hours from the first to the last in which something happened. */
export function busyHours(hours: readonly InOut[]): readonly InOut[] {
  const isBusy = (one: InOut): boolean => one.in + one.out > 0
  return hours.slice(Math.max(0, hours.findIndex(isBusy)), hours.findLastIndex(isBusy) + 1)
}

/** One table of the screen, in the language of `t`. */
export function numberTable(id: StatisticsTableId, told: ToldStatistics, t: Text): NumberTable {
  const { numbers } = told
  const title = t(`custodyShelves.statistics.${id}`)
  const [came, left, held] = [
    t('custodyShelves.statistics.in'),
    t('custodyShelves.statistics.out'),
    t('custodyShelves.statistics.held'),
  ]
  const count = t('custodyShelves.statistics.count')
  const elsewhere = t('custodyShelves.statistics.elsewhere')
  switch (id) {
    case 'month':
      return { title, columns: monthColumns(t), rows: numbers.month.map((line) => monthRow(line, t)) }
    case 'perDay': {
      const rows = numbers.perDay.map((line) => [line.key, line.in, line.out])
      return { title, columns: [t('custodyShelves.statistics.day'), came, left], rows }
    }
    case 'hours': {
      const rows = busyHours(numbers.hours).map((line) => [hourWords(line.key), line.in, line.out])
      return { title, columns: [t('custodyShelves.statistics.hour'), came, left], rows }
    }
    case 'ages': {
      const rows = numbers.ages.map((group) => [ageWords(group, t), group.count])
      return { title, columns: [t('custodyShelves.statistics.age'), count], rows }
    }
    case 'carriers': {
      const rows = numbers.carriers.map((line) => [line.key || elsewhere, line.in, line.out, line.held])
      return { title, columns: [t('custodyShelves.statistics.carrier'), came, left, held], rows }
    }
    case 'buildings': {
      const rows = numbers.buildings.map((line) => [buildingWords(told, line.key, t), line.in, line.out, line.held])
      return { title, columns: [t('custodyShelves.statistics.building'), came, left, held], rows }
    }
    case 'failed': {
      const rows = numbers.deliveries.map((line) => [buildingWords(told, line.key, t), line.delivered, line.missed])
      const columns = [t('custodyShelves.statistics.delivered'), t('custodyShelves.statistics.missed')]
      return { title, columns: [t('custodyShelves.statistics.building'), ...columns], rows }
    }
  }
}

const MONTH = ['in', 'handedOut', 'delivered', 'returned', 'passedOn', 'lost', 'held', 'overdue'] as const

function monthColumns(t: Text): readonly string[] {
  return [t('custodyShelves.statistics.kind'), ...MONTH.map((part) => t(`custodyShelves.statistics.monthly.${part}`))]
}

function monthRow(line: MonthLine, t: Text): readonly (string | number)[] {
  const name = line.kind === 'total' ? t('custodyShelves.statistics.total') : kindWords(line.kind, t)
  return [name, ...MONTH.map((part) => line[part])]
}

/** The period, and what was turned away in it: one line under the title. */
export function periodLine({ from, to, turnedAway }: ToldStatistics, t: Text): string {
  const period = t('custodyShelves.statistics.fromTo', { from, to })
  const away = t('custodyShelves.statistics.turnedAway', { count: turnedAway })
  return turnedAway === 0 ? period : `${period} · ${away}`
}

/** A table on its way to paper. */
export function printedNumbers({ title, columns, rows }: NumberTable, note: string): PrintedTable {
  return {
    title,
    note,
    columns: columns.map((name, index) => ({ title: name, width: index === 0 ? 4 : 2, numeric: index > 0 })),
    rows: rows.map((row) => row.map(String)),
  }
}

/** A table on its way into a file. */
export function numbersFile({ title, columns, rows }: NumberTable): TableFile {
  return {
    sheet: title,
    columns: columns.map((name, index) => ({
      title: name,
      width: index === 0 ? 20 : 10,
      kind: index === 0 ? 'text' : 'number',
    })),
    rows,
  }
}
