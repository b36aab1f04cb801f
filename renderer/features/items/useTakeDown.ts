/** Takes the form of a call down: finds the unit, runs the command, offers the undo, or puts each refusal beside its field. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import { useFindUnit } from '#renderer/db/search/useUnitChoice.ts'
import { loadWhereTo } from '#renderer/features/items/whereTo.ts'
import { text } from '#renderer/text/text.ts'
import type { EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { lateEntryOf } from '#renderer/ui/lateEntryValues.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { ok } from '#shared/kernel/result.ts'
import { type CallValues, callOf, writtenPlaces } from './callValues.ts'
import { registerCall } from './commands.ts'
import { itemRefusalWords } from './itemWords.ts'
import type { Caller } from './useCaller.ts'
import { offerItemUndo } from './useItemSteps.tsx'

export function useTakeDown(caller: Caller): (values: CallValues) => Promise<EntryOutcome> {
  const desk = useDesk()
  const findUnit = useFindUnit()
  return async (values) => {
    const { store } = desk
    const unit = await unitIdOf(values, { caller, findUnit })
    if (unit === 'unknown') return refusedEntry({ code: 'unit-unknown', field: 'unitCode' }, itemRefusalWords)
    const rules = await loadItemRules(store)
    const late = lateEntryOf(values, { zone: store.zone() })
    const fromMs = late !== undefined && late.at !== '' ? Date.parse(late.at) : store.clock.nowMs()
    const where = await loadWhereTo(store)
    const { personId, visitId } = caller
    const call = callOf(values, { personId, visitId, unitId: unit, where, rules, fromMs })
    const done = await registerCall(desk, call, late)
    if (!done.ok) return refusedEntry(inForm(done.error, values), itemRefusalWords)
    const what = call.items.map((item) => item.kind).join(text('common.listSeparator'))
    offerItemUndo(desk, done.value.undo, text('items.form.saved', { count: call.items.length, what }))
    if (done.value.draft.longPromises.length > 0) showNotice(text('items.form.longPromise', { days: rules.warnDays }))
    return ok(undefined)
  }
}

interface UnitParts {
  readonly caller: Caller
  readonly findUnit: ReturnType<typeof useFindUnit>
}

async function unitIdOf({ unitCode }: CallValues, { caller, findUnit }: UnitParts): Promise<string | null | 'unknown'> {
  if (caller.kind !== 'nobody') return caller.unitId
  if (unitCode.trim() === '') return null
  return (await findUnit(unitCode)).unit?.id ?? 'unknown'
}

interface FieldRefusal {
  readonly code: string
  readonly field?: string
}

/** A refusal counts the matters that were written; the form counts its lines, and calls the promised moment by its pick. */
function inForm(refusal: FieldRefusal, values: CallValues): FieldRefusal {
  const [, place, field] = /^items\.(\d+)\.(\w+)$/.exec(refusal.field ?? '') ?? []
  if (place === undefined) return { code: refusal.code, ...fieldOf(refusal.field) }
  const line = writtenPlaces(values)[Number(place)] ?? 0
  const isDay = values.items[line]?.promise === 'day'
  return { code: refusal.code, field: `items.${line}.${field === 'due' ? (isDay ? 'day' : 'promise') : field}` }
}

/** The form has a field for the name only where nobody is known. */
function fieldOf(field: string | undefined): { readonly field?: string } {
  return field === undefined ? {} : { field: field === 'contactName' ? 'unitCode' : field }
}
