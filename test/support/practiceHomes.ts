/** Staff and homes of the practice community, for the modules that fill in theirs. */
import type { Store } from '#renderer/db/store.ts'
import { commitDraft } from '#test/support/actions.ts'
import { addUnit } from '#test/support/ownersInStore.ts'
import { SUPERVISOR } from '#test/support/testStore.ts'

const HOMES = 16

/** Two colleagues and sixteen homes of the second building, each with its owner and a phone. */
export async function addPracticeHomes(store: Store): Promise<void> {
  const staff = (id: string, name: string, role: string) =>
    ({ kind: 'set', e: 'staff', id, values: { name, role, active: true } }) as const
  await commitDraft(
    store,
    {
      cmd: 'staff.add',
      items: [staff('staff-zhang', '张敏', 'front-desk'), staff('staff-chen', '陈燕', 'tower-officer')],
    },
    SUPERVISOR,
  )
  for (let home = 0; home < HOMES; home += 1) {
    const unitId = await addUnit(store, `2-${home + 10}01`)
    const [personId, stayId, phoneId] = [`p${home}`, `s${home}`, `t${home}`]
    await commitDraft(store, {
      cmd: 'person.add',
      items: [
        { kind: 'set', e: 'person', id: personId, values: { name: `业主${home}`, remark: '' } },
        {
          kind: 'set',
          e: 'stay',
          id: stayId,
          values: { personId, unitId, relation: 'owner', fromDay: null, toDay: null },
        },
        {
          kind: 'set',
          e: 'phone',
          id: phoneId,
          values: { personId, number: `138001382${String(home).padStart(2, '0')}` },
        },
      ],
    })
  }
}
