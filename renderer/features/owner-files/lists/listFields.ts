/** What a list carries into a file or onto paper, cell by cell. No identity number leaves with a list. */
import type { TableKind, TableValue } from '#renderer/platform/tableFile.ts'
import type { Text } from '#renderer/text/text.ts'
import { formatArea } from '#shared/domain/owner-files/area.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import type { PersonLine } from './personLines.ts'
import type { UnitLine } from './unitLines.ts'

/** How the cells of one list are written. */
export interface FieldWriting {
  readonly t: Text
  /** A phone as it is shown: masked, or in full. */
  readonly phone: (number: string) => string
}

/** One column of a file or a printed list. */
export interface ListField<Row> {
  readonly key: string
  readonly title: (t: Text) => string
  /** In characters; its share of a printed line. */
  readonly width: number
  readonly kind: TableKind
  readonly value: (row: Row, writing: FieldWriting) => TableValue
}

/** Phones as a list shows them to everybody. */
export function maskedWriting(t: Text): FieldWriting {
  return { t, phone: maskPhone }
}

const joined = (values: readonly string[], t: Text): string => values.join(t('common.listSeparator'))

/** Columns of the owner list outside the screen. */
export const PERSON_FIELDS: readonly ListField<PersonLine>[] = [
  {
    key: 'unit',
    title: (t) => t('lists.columns.unit'),
    width: 14,
    kind: 'text',
    value: ({ units }, { t }) => joined(units, t),
  },
  { key: 'name', title: (t) => t('lists.columns.name'), width: 18, kind: 'text', value: ({ name }) => name },
  {
    key: 'relation',
    title: (t) => t('lists.columns.relation'),
    width: 12,
    kind: 'text',
    value: ({ relations }, { t }) =>
      joined(
        relations.map((relation) => t(`ownerFiles.relations.${relation}`)),
        t,
      ),
  },
  {
    key: 'phones',
    title: (t) => t('lists.columns.phones'),
    width: 18,
    kind: 'text',
    value: ({ phones }, { t, phone }) => joined(phones.map(phone), t),
  },
  {
    key: 'marks',
    title: (t) => t('lists.columns.marks'),
    width: 18,
    kind: 'text',
    value: (line, { t }) => joined(marksOf(line, t), t),
  },
]

function marksOf(line: PersonLine, t: Text): readonly string[] {
  return [
    ...(line.isUnverified ? [t('lists.marks.unverified')] : []),
    ...(line.isFormer ? [t('lists.marks.former')] : []),
    ...(line.isCompany ? [t('lists.marks.company')] : []),
    ...(!line.isFormer && line.phones.length === 0 ? [t('lists.marks.noPhone')] : []),
    ...(!line.isFormer && !line.hasIdentity ? [t('lists.marks.noId')] : []),
  ]
}

/** Columns of the unit list outside the screen. */
export const UNIT_FIELDS: readonly ListField<UnitLine>[] = [
  { key: 'unit', title: (t) => t('lists.columns.unit'), width: 12, kind: 'text', value: ({ code }) => code },
  {
    key: 'building',
    title: (t) => t('lists.columns.building'),
    width: 12,
    kind: 'text',
    value: (line) => line.building,
  },
  {
    key: 'state',
    title: (t) => t('lists.columns.state'),
    width: 12,
    kind: 'text',
    value: ({ state }, { t }) => t(`lists.values.state.${state}`),
  },
  {
    key: 'area',
    title: (t) => `${t('lists.columns.area')} (${t('ownerFiles.squareMetres')})`,
    width: 12,
    kind: 'decimal',
    value: ({ areaCm2 }) => (areaCm2 === null ? null : Number(formatArea(areaCm2))),
  },
  {
    key: 'owners',
    title: (t) => t('lists.columns.owners'),
    width: 22,
    kind: 'text',
    value: ({ owners }, { t }) => joined(owners, t),
  },
  { key: 'people', title: (t) => t('lists.columns.people'), width: 8, kind: 'number', value: ({ people }) => people },
  {
    key: 'phone',
    title: (t) => t('lists.columns.phone'),
    width: 18,
    kind: 'text',
    value: ({ phone }, writing) => (phone === '' ? '' : writing.phone(phone)),
  },
]
