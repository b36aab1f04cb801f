// Fault case 47 of sync 7: a limit that is met exactly, a change larger than a page, an empty page with more behind it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { journalPages } from '#renderer/db/journalPages.ts'
import type { Store } from '#renderer/db/store.ts'
import { namedMethods } from '#renderer/platform/bridge.ts'
import type { JournalPlace, JournalRecord, Reply } from '#shared/ipc/contract.ts'
import { ok } from '#shared/kernel/result.ts'
import { encodeChange } from '#shared/sync/envelope.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { runs } from '#test/sync/runs.ts'
import { ownRunAfter } from './ownRun.ts'

/** A desk that wrote phrases of these lengths. */
async function deskWith(lengths: readonly number[]): Promise<Store> {
  const store = await foundedStore()
  for (const [index, length] of lengths.entries()) {
    const written = await commit(store, SUPERVISOR, () =>
      ok({
        cmd: 'phrase.edit',
        items: [{ kind: 'set' as const, e: 'phrase', id: `p${index}`, values: { text: 'x'.repeat(length) } }],
      }),
    )
    if (!written.ok) throw new Error(JSON.stringify(written.error))
  }
  return store
}

/** All runs under a limit, from the first change to the last. */
async function runsOf(store: Store, maxBytes: number) {
  const found: { readonly first: number; readonly last: number; readonly bytes: number }[] = []
  for (let seq = 0; ; ) {
    const own = await ownRunAfter(store, seq, maxBytes)
    if (!own) return found
    const bytes = own.run.changes.reduce((sum, change) => sum + encodeChange(change).length, 0)
    found.push({ first: own.run.first, last: own.run.last, bytes })
    if (found.length > 1_000) throw new Error('the loop does not end')
    seq = own.run.last
  }
}

describe('what a desk has to publish', () => {
  it('is cut at any limit, met exactly or smaller than one change, and nothing is skipped (case 47)', async () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(lengths, fc.nat(2_000), fc.nat(20), async (sizes, anyLimit, exactTo) => {
        const store = await deskWith(sizes)
        const whole = (await ownRunAfter(store, 0, Number.POSITIVE_INFINITY))?.run.changes ?? []
        const exact = whole
          .slice(0, 1 + (exactTo % whole.length))
          .reduce((sum, one) => sum + encodeChange(one).length, 0)
        for (const limit of [anyLimit, exact, exact - 1]) {
          const found = await runsOf(store, limit)
          expect(found[0]?.first).toBe(1)
          expect(found.at(-1)?.last).toBe(whole.length)
          for (const [index, { first, last, bytes }] of found.entries()) {
            if (index > 0) expect(first).toBe((found[index - 1]?.last ?? 0) + 1)
            if (last > first) expect(bytes).toBeLessThanOrEqual(limit)
          }
          if (limit === exact) expect(found[0]?.last).toBe(1 + (exactTo % whole.length))
        }
      }),
      runs(25),
    )
  })
})

describe('a journal read page by page', () => {
  it('is read to its end through pages that hold nothing (case 47)', async () => {
    const pages = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(pages, async (counts) => {
        let seq = 0
        const record = (): JournalRecord => {
          seq += 1
          return { kind: 'change', device: 'aaaaaaaaaaaaaaaa', seq, id: '', bytes: 'A'.repeat(100) }
        }
        const written = counts.map((count) => Array.from({ length: count }, record))
        const read = async ({ from }: { readonly from: JournalPlace | null }): Promise<Reply<'journal:read'>> => {
          const at = from?.offset ?? 0
          const next = at + 1 < written.length ? { file: 1, offset: at + 1 } : null
          return ok({ records: written[at] ?? [], next })
        }
        const { journal } = namedMethods((async (_channel: string, request: never) => read(request)) as never)
        let rows = 0
        for await (const page of journalPages(journal, 'w')) rows += page.changes.length
        expect(rows).toBe(seq)
      }),
      runs(50),
    )
  })
})
