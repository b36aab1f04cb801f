import { describe, expect, it } from 'vitest'
import { createInProcessSearch, openInProcessPort } from './inProcessSearch.ts'
import { createPackedIndex } from './packedIndex.ts'
import { importSnapshotKey, openSealed, type SealedSnapshot, sealSnapshot } from './sealedSnapshot.ts'
import { createSearchClient, type SearchFeed } from './searchClient.ts'
import type { SearchDocument } from './searchDocument.ts'
import type { SearchPort } from './searchPort.ts'

const person = (id: string, name: string): SearchDocument => ({
  id,
  kind: 'person',
  names: [name],
  units: [],
  phones: [],
  label: { title: name },
})
const wang = person('wang', '王晓梅')
const zhao = person('zhao', '赵云')
const idsOf = (hits: readonly { readonly id: string }[] | undefined): readonly string[] | undefined =>
  hits?.map((hit) => hit.id)

/** Workers that die as soon as they are asked what `deadly` names; `made` counts them. */
function dyingWorkers(deadly: (asked: string, worker: number) => boolean): {
  open: () => SearchPort
  made: () => number
} {
  let made = 0
  return {
    made: () => made,
    open: () => {
      made++
      const own = made
      const port = openInProcessPort()
      let crash: (reason: Error) => void = () => undefined
      return {
        terminate: port.terminate,
        listen: (onReply, onCrash) => {
          crash = onCrash
          port.listen(onReply, onCrash)
        },
        postMessage: (message) => {
          const asked = message.request.type === 'query' ? message.request.text : message.request.type
          if (deadly(asked, own)) queueMicrotask(() => crash(new Error('died')))
          else port.postMessage(message)
        },
      }
    },
  }
}

const keyOf = (fill: number): Promise<CryptoKey> => importSnapshotKey(new Uint8Array(32).fill(fill))
const flipped = (page: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  page.map((byte, index) => (index === 100 ? byte ^ 1 : byte))

async function sealed(bytes: Uint8Array<ArrayBuffer>): Promise<SealedSnapshot> {
  const seal = { key: await keyOf(7), context: 'here' }
  return { pages: await sealSnapshot(bytes, seal), seal }
}

describe('the search service', () => {
  it('finds what it was fed, what came later, and not what left', async () => {
    const service = createInProcessSearch([wang])
    expect(idsOf(await service.search('wxm'))).toEqual(['wang'])
    await service.upsert([zhao])
    await service.remove(['wang'])
    expect([idsOf(await service.search('zy')), idsOf(await service.search('wxm'))]).toEqual([['zhao'], []])
  })

  it('sees a change that was asked before the search, without waiting for it', async () => {
    const service = createInProcessSearch([])
    const change = service.upsert([zhao])
    expect(idsOf(await service.search('zy'))).toEqual(['zhao'])
    await change
  })

  it('answers only the last of searches typed in one go', async () => {
    const service = createInProcessSearch([wang])
    await service.search('w')
    const answers = await Promise.all(['w', 'wx', 'wxm'].map((query) => service.search(query)))
    expect(answers.map(idsOf)).toEqual([undefined, undefined, ['wang']])
  })

  it('rejects what is asked of it, or waits, once closed', async () => {
    const service = createInProcessSearch([wang])
    const waiting = service.search('w')
    service.close()
    await expect(waiting).rejects.toThrow('closed')
    await expect(service.search('w')).rejects.toThrow('closed')
  })
})

describe('feeding', () => {
  it('takes a snapshot and what changed since', async () => {
    const snapshot = await sealed(createPackedIndex([wang]).toSnapshot())
    const service = createSearchClient({
      feed: async () => ({ snapshot, documents: [[zhao]] }),
      openPort: openInProcessPort,
    })
    expect([idsOf(await service.search('wxm')), idsOf(await service.search('zy'))]).toEqual([['wang'], ['zhao']])
    expect(idsOf(createPackedIndex([wang, zhao]).search('z'))).toEqual(idsOf(await service.search('z')))
    const { seal } = snapshot
    expect(await openSealed({ pages: await service.toSnapshot(seal), seal })).toEqual(
      createPackedIndex([zhao, wang]).toSnapshot(),
    )
  })

  it('takes out of a snapshot what is gone since', async () => {
    const snapshot = await sealed(createPackedIndex([wang, zhao]).toSnapshot())
    const feed = async (): Promise<SearchFeed> => ({ snapshot, gone: ['zhao'], documents: [] })
    const service = createSearchClient({ feed, openPort: openInProcessPort })
    expect([idsOf(await service.search('wxm')), idsOf(await service.search('zy'))]).toEqual([['wang'], []])
    expect(await service.ready()).toBe('snapshot')
  })

  const damages: readonly [string, (whole: SealedSnapshot) => Promise<SealedSnapshot>][] = [
    ['that is something else', () => sealed(Uint8Array.of(1, 2, 3))],
    ['with a flipped bit', async (whole) => ({ ...whole, pages: whole.pages.map(flipped) })],
    ['without its last page', async (whole) => ({ ...whole, pages: whole.pages.slice(0, -1) })],
    ['of another place', async (whole) => ({ ...whole, seal: { ...whole.seal, context: 'elsewhere' } })],
    ['of another key', async (whole) => ({ ...whole, seal: { ...whole.seal, key: await keyOf(9) } })],
  ]
  it.each(damages)('asks for the rows when it is given a snapshot %s', async (_what, damage) => {
    const snapshot = await damage(await sealed(createPackedIndex([zhao]).toSnapshot()))
    const asked: string[] = []
    const feed = async (from: 'snapshot' | 'rows'): Promise<SearchFeed> => {
      asked.push(from)
      return from === 'rows' ? { documents: [[wang]] } : { snapshot, documents: [[zhao]] }
    }
    const service = createSearchClient({ feed, openPort: openInProcessPort })
    expect([idsOf(await service.search('wxm')), idsOf(await service.search('zy'))]).toEqual([['wang'], []])
    expect([asked, await service.ready()]).toEqual([['snapshot', 'rows'], 'rows'])
  })

  it('that fails is told to whoever searches, and tried again', async () => {
    let broken = true
    const feed = async (): Promise<SearchFeed> => {
      if (broken) throw new Error('the store is shut')
      return { documents: [[wang]] }
    }
    const service = createSearchClient({ feed, openPort: openInProcessPort })
    await expect(service.search('w')).rejects.toThrow('the store is shut')
    broken = false
    expect(idsOf(await service.search('w'))).toEqual(['wang'])
  })
})

describe('a worker that dies', () => {
  it('is followed by another, fed with the rows of now, that answers what was waiting', async () => {
    const rows = [wang]
    const workers = dyingWorkers((asked, worker) => worker === 1 && asked === 'zy')
    const asked: string[] = []
    const feed = async (from: 'snapshot' | 'rows'): Promise<SearchFeed> => {
      asked.push(from)
      return { documents: [[...rows]] }
    }
    const service = createSearchClient({ feed, openPort: workers.open })
    expect(idsOf(await service.search('wxm'))).toEqual(['wang'])
    rows.push(zhao)
    expect(idsOf(await service.search('zy'))).toEqual(['zhao'])
    expect([workers.made(), asked]).toEqual([2, ['snapshot', 'rows']])
  })

  it('of the same search each time makes that search fail, not the next one', async () => {
    const workers = dyingWorkers((asked) => asked === 'deadly')
    const service = createSearchClient({ feed: async () => ({ documents: [[wang]] }), openPort: workers.open })
    await expect(service.search('deadly')).rejects.toThrow('died')
    expect(idsOf(await service.search('wxm'))).toEqual(['wang'])
  })

  it('while it is fed is followed by another', async () => {
    const workers = dyingWorkers((asked, worker) => worker === 1 && asked === 'upsert')
    const service = createSearchClient({ feed: async () => ({ documents: [[wang]] }), openPort: workers.open })
    expect(idsOf(await service.search('wxm'))).toEqual(['wang'])
  })
})
