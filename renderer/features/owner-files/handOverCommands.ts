/** Commands of 过户 and 换租: load, decide, commit (style 5.4). */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { checkPerson, ownNumber } from '#shared/domain/owner-files/ownerChecks.ts'
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
    // By the number as stored: the form may have typed it otherwise.
    const taken = new Map<string, readonly string[]>()
    for (const { personId, person } of form.newcomers) {
      const checked = personId === null ? checkPerson(person, context.today) : undefined
      const own = checked?.ok ? ownNumber(checked.value) : null
      if (own !== null) taken.set(own.number, await peopleWithIdNumber(store, person, context.today))
    }
    const facts = {
      stays: await staysWhere(store, 'v.unitId', form.unitId),
      unitExists: (id: string) => unit?.id === id && !unit.deleted,
      personExists: (id: string) => people.some((row) => row?.id === id),
      peopleWithIdNumber: (number: string) => taken.get(number) ?? [],
    }
    return of === 'owner' ? decideTransfer(form, facts, context) : decideChangeTenant(form, facts, context)
  })
}
