import { expect, test } from 'vitest'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { type JournaledDesk, journaledDesk } from '#test/support/journaledDesk.ts'
import { erasePersonKeys } from './personKeyPacks.ts'

const kinds = ({ host }: JournaledDesk) => host.records().map(({ kind, seq }) => (kind === 'change' ? seq : kind))

test('a change is in the journal when its command is done, after who the desk is and the keys it names', async () => {
  const desk = journaledDesk()
  const store = await desk.open()
  const unitId = await addUnit(store)
  expect(kinds(desk)).toEqual(['identity', 1])
  await addOwner(store, unitId)
  expect(kinds(desk)).toEqual(['identity', 1, 'keys', 2])
  expect(desk.writer().state()).toEqual({ kind: 'caught-up' })
})

test('a desk on which nothing was done leaves no word in the journal: a founding that fails has none', async () => {
  const desk = journaledDesk()
  await desk.open()
  expect(desk.host.records()).toEqual([])
})

test('what comes while the host writes goes together in its next call', async () => {
  const desk = journaledDesk()
  const store = await desk.open()
  await addUnit(store, '1-1')
  const { answer } = desk.host.hold()
  const before = desk.host.calls().length
  const row = (n: number) => ({ d: store.device, n, body: new Uint8Array(40), chain: new Uint8Array(32) })
  const written = [2, 3, 4, 5].map((n) => desk.writer().append({ changes: [row(n)], packs: [] }))
  answer()
  await Promise.all(written)
  expect(desk.host.calls().slice(before)).toEqual(['append', 'append'])
  expect(kinds(desk)).toEqual(['identity', 1, 2, 3, 4, 5])
})

test('a full disk loses nothing: the desk says since when and how many, and writes all of it later (case 17)', async () => {
  const desk = journaledDesk()
  const store = await desk.open()
  await addUnit(store, '1-1')
  desk.host.fail('disk-full')
  await addUnit(store, '1-2')
  const sinceMs = store.clock.nowMs()
  expect(desk.writer().state()).toEqual({ kind: 'behind', sinceMs, changes: 1, why: 'disk-full' })
  await addUnit(store, '1-3')
  expect(desk.writer().state()).toMatchObject({ changes: 2 })
  expect(kinds(desk)).toEqual(['identity', 1])
  desk.host.fail(undefined)
  desk.timers.pass(1_000)
  await expect.poll(() => desk.writer().state().kind).toBe('caught-up')
  expect(kinds(desk)).toEqual(['identity', 1, 2, 3])
})

test('a host that stays away is asked again for ever, with pauses that grow to half a minute', async () => {
  const desk = journaledDesk()
  const store = await desk.open()
  desk.host.fail('unreachable')
  await addUnit(store)
  const pauses: number[] = []
  for (let round = 0; round < 8; round += 1) {
    await expect.poll(() => desk.timers.waiting().length).toBe(1)
    pauses.push(...desk.timers.waiting())
    desk.timers.pass(60_000)
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
})

test('a host that does not answer holds up no command', async () => {
  const desk = journaledDesk()
  const store = await desk.open()
  await addUnit(store, '1-1')
  const { answer } = desk.host.hold()
  const saving = addUnit(store, '1-2')
  await expect.poll(() => desk.timers.waiting()).toEqual([10_000])
  desk.timers.pass(10_000)
  await saving
  expect(desk.writer().state()).toMatchObject({ kind: 'behind', why: 'slow', changes: 1 })
  answer()
  await expect.poll(() => desk.writer().state().kind).toBe('caught-up')
})

test('started again, the desk writes what the journal missed, with the keys that the changes name', async () => {
  const desk = journaledDesk()
  const store = await desk.open()
  const unitId = await addUnit(store)
  desk.host.fail('unreachable')
  await addOwner(store, unitId)
  desk.host.fail(undefined)
  await desk.open()
  expect(kinds(desk)).toEqual(['identity', 1, 'keys', 2])
})

test('at a start where both agree the host is asked once', async () => {
  const desk = journaledDesk()
  await addUnit(await desk.open())
  const before = desk.host.calls().length
  await desk.open()
  expect(desk.host.calls().slice(before)).toEqual(['open'])
})

test('erased keys leave the journal, and the keys of others that were minted with them stay', async () => {
  const desk = journaledDesk()
  const store = await desk.open()
  const personId = await addOwner(store, await addUnit(store))
  const [pack] = desk.host.records().filter(({ kind }) => kind === 'keys')
  expect(await erasePersonKeys(store, personId)).toBeGreaterThan(0)
  expect(desk.host.records().map(({ id }) => id)).not.toContain(pack?.id)
})

test('an erasure that the host could not do is done at the next start', async () => {
  const desk = journaledDesk()
  const store = await desk.open()
  const personId = await addOwner(store, await addUnit(store))
  desk.host.fail('unreachable')
  await erasePersonKeys(store, personId)
  expect(kinds(desk)).toContain('keys')
  desk.host.fail(undefined)
  await desk.open()
  expect(kinds(desk)).not.toContain('keys')
  expect(desk.host.calls().filter((name) => name === 'erase')).toHaveLength(1)
})
