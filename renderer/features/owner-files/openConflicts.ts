/** What of a file is contested between desks or was changed beyond a role, as open matters. */
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { isConflictDue } from '#shared/sync/conflict.ts'
import { fieldName } from './fieldNames.ts'

interface NamedRow {
  readonly entity: string
  readonly row: RegisterRow
}

/** One line for what is contested, one for what went beyond a role. */
export async function recordMatters(store: Store, rows: readonly NamedRow[]): Promise<readonly OpenMatter[]> {
  const conflicts = await store.db.conflicts.bulkGet(rows.flatMap(({ row }) => row.conflicts ?? []))
  const due = conflicts.filter(
    (conflict) => conflict !== undefined && isConflictDue(conflict, conflict.firstSeenMs, store.clock.nowMs()),
  )
  const rules = due.map((conflict) => conflict?.rule ?? '')
  const pathOf = (isOf: (rule: string) => boolean) => {
    const first = due.find((conflict) => conflict !== undefined && isOf(conflict.rule))
    return first === undefined ? {} : { path: `/conflicts/${first.id}` }
  }
  const fields = [...new Set(rules.flatMap(fieldLabel))]
  const contested = { turn: 'us', state: 'contested' } as const
  const matters: OpenMatter[] = []
  if (rules.some((rule) => rule.startsWith('delete/'))) {
    matters.push({
      id: 'owner-files/deleted',
      text: text('ownerFiles.matters.deleteContested'),
      ...contested,
      ...pathOf((rule) => rule.startsWith('delete/')),
    })
  }
  if (fields.length > 0) {
    const named = fields.join(text('common.listSeparator'))
    matters.push({
      id: 'owner-files/contested',
      text: text('ownerFiles.matters.contested', { fields: named }),
      ...contested,
      ...pathOf((rule) => fieldLabel(rule).length > 0),
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
