/** Commands of 过户 and 换租: load, decide, commit (style 5.4). */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { decideChangeTenant, decideTransfer, type HandOver } from '#shared/domain/owner-files/transfer.ts'
import { peopleWithIdNumber } from './commands.ts'
import type { HandOverOf } from './handOverFields.ts'
import { staysWhere } from './stayCommands.ts'

/** The unit changes hands. Refusals as `decideTransfer` and `decideChangeTenant`. */
export function handOverUnit(desk: Desk, of: HandOverOf, form: HandOver) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const unit = await store.db.units.get(form.unitId)
    const known = form.newcomers.flatMap(({ personId }) => personId ?? [])
    const people = (await store.db.people.bulkGet([...known])).filter((row) => row !== undefined && !row.deleted)
    const taken = new Map<string, readonly string[]>()
    for (const { personId, person } of form.newcomers) {
      if (personId === null && person.idNumber !== null)
        taken.set(person.idNumber, await peopleWithIdNumber(store, person, context.today))
    }
    const typed = [...taken.values()].flat()
    const facts = {
      stays: await staysWhere(store, 'v.unitId', form.unitId),
      unitExists: (id: string) => unit?.id === id && !unit.deleted,
      personExists: (id: string) => people.some((row) => row?.id === id),
      // The decision asks by the number as stored, the form typed it otherwise.
      peopleWithIdNumber: (number: string) => taken.get(number) ?? typed,
    }
    return of === 'owner' ? decideTransfer(form, facts, context) : decideChangeTenant(form, facts, context)
  })
}
