// "A contested record says so wherever it appears": every kind of record has a screen that marks it, or hangs on one that does.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { MODULES } from '#renderer/app/modules.ts'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { contestedRecords } from '#renderer/features/conflicts/contestedQueries.ts'
import { useContested } from '#renderer/stores/useContested.ts'
import { startTexts } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { isTest, readSources } from '#test/architecture/sourceFiles.ts'
import { commitDraft } from '#test/support/actions.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'

/** Records without a line of their own, and the record on whose line their conflict shows (`contestedRecords`). */
const SHOWN_ON: Readonly<Record<string, string>> = {
  loan: 'loanThing',
  entrance: 'building',
  towerDuty: 'building',
  merge: 'person',
  reveal: 'person',
  workerIdentity: 'worker',
  decorationViolation: 'decorationCase',
  utilityCut: 'decorationCase',
  keySet: 'loanThing',
  keyEntrustment: 'loanThing',
  vacantInspection: 'unit',
  inspectionFault: 'unit',
}

/** Records that say so without the mark's own key, or that no screen shows a line of. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  setting: 'the table of parameters marks the step itself',
  savedFilter: 'a button under its name; its fields are quiet and only the centre shows them',
  rosterMapping: 'remembered, never listed; its fields are quiet',
  printer: 'of one desk, written by no other',
  rosterImport: 'of the desk that ran it; what it brought is marked record by record',
  ruling: 'the conflict centre itself',
  turnedAway: 'one fact without a claim or a rule: nothing that two desks could be at odds about',
  cashDay: 'one closing after the other without a claim or a rule: the last one stands',
  inspectionRound: 'called twice it is one round: facts without a claim or a rule',
  staff: 'the list of colleagues marks the line that is contested',
}

const screens = readSources().filter(
  ({ path, text }) =>
    path.startsWith('renderer/') && !isTest(path) && (text.includes('<ContestedMark') || path.endsWith('Lines.tsx')),
)
const isMarked = (entity: string) => screens.some(({ text }) => text.includes(`\`${entity}/\${`))
const entities = MODULES.flatMap(({ domain }) => domain.entities.map(({ spec }) => spec.entity))
/** A hub marks its file by the key that it is given. */
const HUBS = ['person', 'unit']

describe.each(entities)('%s', (entity) => {
  test('says on a screen that two desks are at odds about it', () => {
    const place = SHOWN_ON[entity] ?? entity
    const isKnown = isMarked(place) || HUBS.includes(place) || Object.hasOwn(ELSEWHERE, entity)
    expect(isKnown, `no ContestedMark of ${entity}`).toBe(true)
  })
})

test('what is in the tables is a kind of record there is', () => {
  expect([...Object.keys(SHOWN_ON), ...Object.keys(ELSEWHERE)].filter((one) => !entities.includes(one))).toEqual([])
})

describe('the mark', () => {
  beforeEach(() => startTexts('zh-CN'))

  test('of an entrance shows on its building, and leads to the conflict', async () => {
    const here = await foundedStore()
    const save = (store: typeof here, floorTo: number) => {
      const values = { buildingId: 'building-9', code: '1', floorTo }
      return commitDraft(store, { cmd: 'test.save', items: [{ kind: 'set', e: 'entrance', id: 'entrance-1', values }] })
    }
    await save(here, 6)
    const there = await otherDesk(here)
    await applyChanges(there, await logOf(here))
    await commitDraft(here, { cmd: 'test.save', items: [{ kind: 'delete', e: 'entrance', id: 'entrance-1' }] })
    await save(there, 9)
    await applyChanges(here, await logOf(there))
    const { records } = await contestedRecords(here, { role: 'supervisor', now: here.clock.nowMs() })
    useContested.getState().tell({ records, count: 1 })
    const one = (await here.db.conflicts.toArray())[0]
    render(
      <MantineProvider>
        <ContestedMark records={['building/building-9']} />
      </MantineProvider>,
    )
    expect(screen.getByText('有冲突').closest('a')?.getAttribute('href')).toBe(`#/conflicts/${one?.id}`)
  })
})
