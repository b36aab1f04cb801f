/** What every target must do, whatever it is made of (sync 5): a folder of this machine, of a share, of a browser. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Target } from '#shared/sync/exchange/target.ts'

/** A target made for one test, already bound; `device` is who publishes. */
export interface TestTarget {
  readonly target: Target
  readonly device: string
  readonly end: () => Promise<void>
}

/** Runs the suite over targets that a factory makes. */
export function targetConformance(name: string, open: () => Promise<TestTarget>): void {
  describe(`${name} as a target`, () => {
    let desk: TestTarget
    beforeEach(async () => {
      desk = await open()
    })
    afterEach(() => desk.end())
    const own = (path: string) => `d/${desk.device}/${path}`
    const text = (words: string) => Uint8Array.from(Buffer.from(words))
    const publish = (path: string, words: string) => desk.target.publish(path, text(words))

    it('gives back what was published, whole and in parts', async () => {
      const path = own('s/202601/000000000001-000000000002-0123456789abcdef.seg')
      expect(await publish(path, 'a sealed segment')).toEqual({ ok: true, value: { how: 'renamed', path } })
      expect(await desk.target.read(path, 0, 1000)).toEqual({ ok: true, value: text('a sealed segment') })
      expect(await desk.target.read(path, 2, 6)).toEqual({ ok: true, value: text('sealed') })
      expect(await desk.target.read(path, 100, 6)).toEqual({ ok: true, value: text('') })
    })

    it('lists names with their kind and size, and says of a folder that is not there that it is not', async () => {
      await publish(own('card-0001'), 'a card')
      expect(await desk.target.list('d')).toEqual({ ok: true, value: [{ name: desk.device, kind: 'folder', size: 0 }] })
      const listed = await desk.target.list(`d/${desk.device}`)
      expect(listed.ok && listed.value).toContainEqual({ name: 'card-0001', kind: 'file', size: 6 })
      expect(await desk.target.list('snap')).toEqual({ ok: false, error: 'not-found' })
      expect(await desk.target.read(own('card-0002'), 0, 10)).toEqual({ ok: false, error: 'not-found' })
    })

    it('publishes the same bytes once, and others under another name: nothing is ever replaced', async () => {
      await publish(own('card-0001'), 'first')
      expect(await publish(own('card-0001'), 'first')).toMatchObject({ value: { how: 'present' } })
      const second = await publish(own('card-0001'), 'other')
      expect(second).toEqual({ ok: true, value: { how: 'suffixed', path: own('card-0001-r1') } })
      expect(await publish(own('card-0001'), 'other')).toEqual(second)
      expect(await publish(own('card-0001'), 'third')).toMatchObject({ value: { path: own('card-0001-r2') } })
      expect(await desk.target.read(own('card-0001'), 0, 10)).toEqual({ ok: true, value: text('first') })
    })

    it('publishes many files at once, each whole', async () => {
      const paths = Array.from({ length: 20 }, (_, index) => own(`s/202601/${index}.seg`))
      const published = await Promise.all(paths.map((path) => publish(path, path)))
      expect(published.every((one) => one.ok && one.value.how === 'renamed')).toBe(true)
      for (const path of paths) expect(await desk.target.read(path, 0, 100)).toEqual({ ok: true, value: text(path) })
    })

    it('removes acks and key files, also those that are gone already', async () => {
      await publish(own('a/000000000001.ack'), 'ack')
      await publish(own('k/1.keys'), 'keys')
      const paths = [own('a/000000000001.ack'), own('k/1.keys'), own('a/000000000009.ack')]
      expect(await desk.target.remove(paths)).toEqual({ ok: true, value: null })
      expect(await desk.target.list(own('a'))).toEqual({ ok: true, value: [] })
    })
  })
}
