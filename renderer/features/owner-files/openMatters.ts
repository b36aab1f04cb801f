/** What is open on a person's or a unit's file: the module's lines of 「缺什么」. */
import type { HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { label, text } from '#renderer/text/text.ts'
import { ownerFiles } from '#renderer/text/zh-CN/ownerFiles.ts'
import { isConflictDue } from '#shared/sync/conflict.ts'
import { loadPersonFile, loadUnitFile, type PersonFile, type UnitFile } from './queries.ts'

/** Open matters of the subject, the contested first. */
export async function ownerMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  if (subject.kind === 'person') {
    const file = await loadPersonFile(store, subject.id)
    return file ? personMatters(store, file) : []
  }
  const file = await loadUnitFile(store, subject.id)
  return file ? unitMatters(store, file) : []
}

async function personMatters(store: Store, file: PersonFile): Promise<readonly OpenMatter[]> {
  const { person, phones, stays } = file
  const rows = [
    { entity: 'person', row: person },
    ...phones.map((row) => ({ entity: 'phone', row })),
    ...stays.map(({ stay }) => ({ entity: 'stay', row: stay })),
  ]
  return [
    ...(await recordMatters(store, rows)),
    ...(phones.length === 0 ? [missing('phone')] : []),
    ...(person.v.idNumberLast4 === undefined ? [missing('identity')] : []),
  ]
}

async function unitMatters(store: Store, { unit, stays }: UnitFile): Promise<readonly OpenMatter[]> {
  const hasOwner = stays.some(({ stay }) => stay.v.relation === 'owner')
  return [
    ...(await recordMatters(store, [{ entity: 'unit', row: unit }])),
    ...(hasOwner ? [] : [missing('owner')]),
    ...(unit.v.areaCm2 == null ? [missing('area')] : []),
  ]
}

/** A line whose turn it is with the owner: they bring the number or the paper. */
function missing(what: 'phone' | 'identity' | 'owner' | 'area'): OpenMatter {
  const turn = what === 'area' ? 'us' : 'owner'
  return { id: `owner-files/${what}`, text: label(`ownerFiles.matters.${what}`), turn, state: 'todo' }
}

interface NamedRow {
  readonly entity: string
  readonly row: RegisterRow
}

async function recordMatters(store: Store, rows: readonly NamedRow[]): Promise<readonly OpenMatter[]> {
  const conflicts = await store.db.conflicts.bulkGet(rows.flatMap(({ row }) => row.conflicts ?? []))
  const due = conflicts.filter(
    (conflict) => conflict !== undefined && isConflictDue(conflict, conflict.firstSeenMs, store.clock.nowMs()),
  )
  const rules = due.map((conflict) => conflict?.rule ?? '')
  const fields = [...new Set(rules.flatMap(fieldLabel))]
  const contested = { turn: 'us', state: 'contested' } as const
  const matters: OpenMatter[] = []
  if (rules.some((rule) => rule.startsWith('delete/'))) {
    matters.push({ id: 'owner-files/deleted', text: text('ownerFiles.matters.deleteContested'), ...contested })
  }
  if (fields.length > 0) {
    const named = fields.join(text('common.listSeparator'))
    matters.push({
      id: 'owner-files/contested',
      text: text('ownerFiles.matters.contested', { fields: named }),
      ...contested,
    })
  }
  if (rows.some(({ row }) => row.beyondRole !== undefined)) {
    matters.push({
      id: 'owner-files/beyond-role',
      text: text('ownerFiles.matters.beyondRole'),
      turn: 'us',
      state: 'due',
    })
  }
  return matters
}

function fieldLabel(rule: string): readonly string[] {
  const field = /^register\/\w+\.(\w+)$/.exec(rule)?.[1]
  if (field === undefined) return []
  return [fieldName(field)]
}

/** The word for a field of this module; a field of a newer version by its own name. */
export function fieldName(field: string): string {
  return field in ownerFiles.fields && field !== 'phoneNumbered'
    ? label(`ownerFiles.fields.${field as Exclude<keyof typeof ownerFiles.fields, 'phoneNumbered'>}`)
    : field
}
