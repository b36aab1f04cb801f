// Every field that can be contested is settled in words, by who may, and settled anywhere is settled everywhere (sync 4.4).
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { MODULES } from '#renderer/app/modules.ts'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { settleConflict } from '#renderer/features/conflicts/commands.ts'
import { type OpenConflict, openConflict } from '#renderer/features/conflicts/queries.ts'
import type { RuleTexts } from '#renderer/features/conflicts/ruleWords.ts'
import { choiceWords, willWords } from '#renderer/features/conflicts/willWords.ts'
import { speak, startTexts } from '#renderer/text/text.ts'
import { choicesOf, type SettleChoice } from '#shared/domain/conflicts/choices.ts'
import { settlersOf } from '#shared/domain/conflicts/settlers.ts'
import { commitDraft } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'

const texts: RuleTexts = Object.assign({}, ...MODULES.map(({ conflictTexts }) => conflictTexts ?? {}))
const registers = MODULES.flatMap(({ domain }) => domain.entities).flatMap(({ spec }) => {
  if (spec.kind !== 'register') return []
  const flagged = Object.keys(spec.fields).filter((field) => spec.fields[field]?.conflict === 'flag')
  return [{ entity: spec.entity, flagged, any: must(Object.keys(spec.fields)[0]) }]
})

let here: Store
let there: Store

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map((change) => change.dot))
  const log = await logOf(from)
  await applyChanges(
    to,
    log.filter((change) => !known.has(change.dot)),
  )
}

async function meet(): Promise<void> {
  await send(here, there)
  await send(there, here)
}

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  there = await otherDesk(here, { localKey: storeParts().localKey })
  await send(here, there)
})

const write = (store: Store, e: string, fields: readonly string[], value: string) =>
  commitDraft(
    store,
    {
      cmd: 'test.save',
      items: [
        {
          kind: 'set',
          e,
          id: `${e}-1`,
          values: Object.fromEntries(fields.map((field) => [field, `${field} ${value}`])),
        },
      ],
    },
    SUPERVISOR,
  )

function choicesIn({ conflict, sides }: OpenConflict): readonly SettleChoice[] {
  const dots = sides.map(({ dot }) => dot)
  return choicesOf({ rule: conflict.rule, sides: dots, parties: conflict.parties, isTypable: false })
}

function saidInBoth(open: OpenConflict): void {
  for (const language of ['zh-CN', 'en'] as const) {
    speak(language)
    for (const choice of choicesIn(open))
      for (const said of [choiceWords(open, choice), willWords(open, choice)]) {
        expect(said, open.conflict.rule).not.toMatch(/^$|{{|^conflicts\./)
      }
  }
  speak('zh-CN')
}

async function settleAll(on: Store): Promise<void> {
  for (const { id } of await on.db.conflicts.toArray()) {
    const open = must(await openConflict(on, id, texts))
    saidInBoth(open)
    expect(open.words, open.conflict.rule).not.toBe('')
    expect(settlersOf(open.conflict, on.registry.mayAct), open.conflict.rule).toContain('supervisor')
    const { conflict, sides } = open
    const choice = must(choicesIn(open)[0])
    const done = await settleConflict(deskOf(on, SUPERVISOR), { conflict, sides, choice, typed: '', note: '' })
    expect(done.ok, conflict.rule).toBe(true)
  }
}

const open = (store: Store) => store.db.conflicts.count()

describe.each(registers.filter(({ flagged }) => flagged.length > 0))('fields of $entity', ({ entity, flagged }) => {
  test('each contested field is settled on one desk and so on both', async () => {
    await write(here, entity, flagged, '原来')
    await meet()
    await write(here, entity, flagged, '这边')
    await write(there, entity, flagged, '那边')
    await meet()
    expect(await open(here)).toBe(flagged.length)
    await settleAll(there)
    await meet()
    expect([await open(here), await open(there)]).toEqual([0, 0])
  })
})

describe.each(registers)('$entity', ({ entity, any }) => {
  test('deleted on one desk and edited on the other is settled on one desk and so on both', async () => {
    await write(here, entity, [any], '原来')
    await meet()
    await commitDraft(
      here,
      { cmd: 'test.delete', items: [{ kind: 'delete', e: entity, id: `${entity}-1` }] },
      SUPERVISOR,
    )
    await write(there, entity, [any], '那边')
    await meet()
    expect(await open(there)).toBe(1)
    await settleAll(here)
    await meet()
    expect([await open(here), await open(there)]).toEqual([0, 0])
  })
})
