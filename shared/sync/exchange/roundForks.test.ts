// A copied desk where both published under one id before either saw the other (cases 23, 37): nothing is lost, and what differs is told.
import { expect, it } from 'vitest'
import { readFrameHeader } from '#shared/sync/wire/frame.ts'
import { segmentRange } from '#shared/sync/wire/segment.ts'
import { type WorldDesk, worldOf } from '#test/sim/exchangeDesks.ts'
import { writes } from '#test/sync/build.ts'

const MINUTE = 60_000

function write({ desk }: WorldDesk, value: string): void {
  desk.write([writes(`person/${value}`, 'name', value)])
}

it('both contents of one id stay: in the log of a desk or in its quarantine, and both again under new ids', async () => {
  const world = worldOf(2, { limits: { hashEveryMs: 0 } })
  const [a, b] = world.desks as [WorldDesk, WorldDesk]
  write(a, 'before')
  await world.settle(2)
  const clone = world.add('clone')
  const former = a.desk.device
  Object.assign(clone.desk, { device: former, signer: a.desk.signer })
  for (const change of [...a.desk.log.values()]) clone.desk.copy(change)
  write(a, 'of-a')
  write(clone, 'of-clone')
  await a.round()
  // The clone publishes in a round whose listing does not show what the other copy has just published.
  const there = world.folder.paths().filter((path) => path.includes('/s/'))
  const hidden = there.filter((path) => path.includes('000000000002-000000000002'))
  const bytes = hidden.map((path) => [path, world.folder.bytesAt(path) ?? new Uint8Array()] as const)
  world.folder.lose((path) => hidden.includes(path))
  await clone.round()
  for (const [path, content] of bytes) world.folder.put(path, content, 0)
  await world.settle(30, MINUTE)
  const [report] = await Promise.all([b.round()])
  const texts = (desk: WorldDesk) => JSON.stringify([...desk.desk.log.values()])
  for (const desk of world.desks) {
    expect(texts(desk)).toContain('of-a')
    expect(texts(desk)).toContain('of-clone')
  }
  expect(report.quarantine.map(({ why }) => why)).toContain('forked')
  const aside = [...b.memory.bytes.values()].map(readFrameHeader)
  expect(aside.some((header) => header.ok && segmentRange(header.value)?.first === 2)).toBe(true)
  expect(a.desk.device).not.toBe(clone.desk.device)
})
