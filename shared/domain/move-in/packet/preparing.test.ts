import { describe, expect, test } from 'vitest'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import type { Role } from '#shared/domain/roles.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import {
  formsToPrepare,
  LONGEST_WHY,
  type PrepareInput,
  type PreparingFacts,
  preparedEvent,
  type StandingPaper,
} from './preparing.ts'

const PACKET: readonly FormId[] = ['move-in-flow', 'service-contract', 'move-in-binder']
const opened = eventOf('opened', { unitId: 'u1', personId: 'p1', ownerName: '沈雨桐' })
const received = eventOf('received', { queueNumber: 'A01', day: '2026-11-21' })

const paper = (form: string, more: Partial<StandingPaper> = {}): StandingPaper => ({
  ...{ form, number: `A-${form}`, isVoid: false, isSigned: false, isChanged: false },
  ...more,
})
const ALL = PACKET.map((form) => paper(form))

interface Asked {
  readonly events?: readonly LiveEvent[]
  readonly standing?: readonly StandingPaper[]
  readonly packet?: PreparingFacts['packet']
  readonly input?: Partial<PrepareInput>
  readonly role?: Role
}

function asked({ events = [opened], standing = [], packet = PACKET, input = {}, role = 'front-desk' }: Asked) {
  const { state } = foldMoveIn(events)
  return formsToPrepare({ anew: [], why: '', ...input }, { state }, { packet, standing }, contextAs(role))
}

describe('what is drawn up', () => {
  test.each<[string, Asked, readonly string[]]>([
    ['the whole packet at first', {}, PACKET],
    ['what is missing', { standing: [paper('move-in-flow')] }, ['service-contract', 'move-in-binder']],
    [
      'what a leader voided',
      { standing: [...ALL.slice(1), paper('move-in-flow', { isVoid: true })] },
      [PACKET[0] ?? ''],
    ],
    [
      'what changed',
      { standing: [...ALL.slice(0, 2), paper('move-in-binder', { isChanged: true })] },
      ['move-in-binder'],
    ],
    [
      'what is wanted anew, with a reason, in the order of the packet',
      { standing: ALL, input: { anew: ['service-contract', 'move-in-flow'], why: ' 业主改名 ' } },
      ['move-in-flow', 'service-contract'],
    ],
    [
      'a missing paper without a reason',
      { standing: ALL.slice(1), input: { anew: ['move-in-flow'] } },
      ['move-in-flow'],
    ],
    ['nothing before the keys, everything while the home is looked at', { events: [opened, received] }, PACKET],
  ])('%s', (_, facts, forms) => {
    expect(asked(facts)).toEqual({ ok: true, value: forms })
  })

  test.each<[string, Asked, object]>([
    ['whoever may not', { role: 'engineering' }, { code: 'beyond-role' }],
    ['a case broken off', { events: [opened, eventOf('brokenOff', { why: '退房' })] }, { code: 'case-ended' }],
    [
      'keys that are handed over',
      { events: [opened, received, eventOf('handedOver', { handedOverDay: '2026-11-21' })] },
      { code: 'case-ended' },
    ],
    ['a desk that prints none of the papers', { packet: [] }, { code: 'no-papers' }],
    ['a second time', { standing: ALL }, { code: 'prepared-already' }],
    [
      'what changed after it was signed',
      { standing: [...ALL.slice(0, 2), paper('move-in-binder', { isChanged: true, isSigned: true })] },
      { code: 'prepared-already' },
    ],
    [
      'anew without a reason',
      { standing: ALL, input: { anew: ['move-in-flow'], why: '  ' } },
      { code: 'reason-missing', field: 'why' },
    ],
    [
      'a reason of a page',
      { standing: ALL, input: { anew: ['move-in-flow'], why: '写'.repeat(LONGEST_WHY + 1) } },
      { code: 'reason-too-long', field: 'why' },
    ],
    [
      'a form of no packet',
      { input: { anew: ['loan-slip'], why: '要' } },
      { code: 'form-not-in-packet', field: 'anew', detail: { form: 'loan-slip' } },
    ],
    [
      'what is signed',
      { standing: [paper('service-contract', { isSigned: true })], input: { anew: ['service-contract'], why: '改' } },
      { code: 'paper-signed', field: 'anew', detail: { number: 'A-service-contract' } },
    ],
  ])('%s is refused', (_, facts, error) => {
    expect(asked(facts)).toEqual({ ok: false, error })
  })
})

test('the case keeps the numbers; drawn up again, the later number of a form counts', () => {
  const { state } = foldMoveIn([opened])
  const drawn = (number: string) => [{ form: 'move-in-flow', number, sheetId: `sheet-${number}` }] as const
  const first = preparedEvent({ id: 'c1', state, events: [opened] }, drawn('A-RH-00001'), '')
  const again = preparedEvent({ id: 'c1', state, events: [opened] }, drawn('A-RH-00002'), ' 改名 ')
  expect(again.data).toMatchObject({ why: '改名', personId: 'p1' })
  const events = [opened, eventOf('prepared', first.data), eventOf('prepared', again.data)]
  expect(foldMoveIn(events).state.drawn).toMatchObject([{ form: 'move-in-flow', number: 'A-RH-00002' }])
})
