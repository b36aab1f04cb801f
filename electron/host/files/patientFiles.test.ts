import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPowerCutDisk } from '#test/folder/powerCutDisk.ts'
import type { FileLayer } from './fileLayer.ts'
import { patientFiles, QUESTION_LIMIT_MS } from './patientFiles.ts'

afterEach(() => vi.useRealTimers())

/** A disk whose listings answer when they are told to. */
function hangingDisk() {
  const asked: { readonly path: string; readonly answer: () => void }[] = []
  const { files } = createPowerCutDisk()
  const hanging: FileLayer = {
    ...files,
    list: (path) => new Promise((resolve) => asked.push({ path, answer: () => resolve([]) })),
  }
  return { files: patientFiles(hanging, { atOnce: 2 }), asked }
}
const soon = () => new Promise((resolve) => setImmediate(resolve))

describe('a share whose server does not answer', () => {
  it('is asked two things at once, the next when one was answered', async () => {
    const { files, asked } = hangingDisk()
    const answers = ['/1', '/2', '/3'].map((path) => files.list(path))
    await soon()
    expect(asked.map(({ path }) => path)).toEqual(['/1', '/2'])
    asked[0]?.answer()
    await answers[0]
    await soon()
    expect(asked.map(({ path }) => path)).toEqual(['/1', '/2', '/3'])
  })

  it('is given up after two minutes, and holds no more than its places however often it is asked', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { files, asked } = hangingDisk()
    const answers = Promise.allSettled(['/1', '/2', '/3', '/4'].map((path) => files.list(path)))
    await vi.advanceTimersByTimeAsync(QUESTION_LIMIT_MS)
    const codes = (await answers).map((one) => one.status === 'rejected' && one.reason.code)
    expect(codes).toEqual(['ETIMEDOUT', 'ETIMEDOUT', 'ETIMEDOUT', 'ETIMEDOUT'])
    expect(asked).toHaveLength(2)
    asked[0]?.answer()
    const next = files.list('/5')
    await soon()
    expect(asked.at(-1)?.path).toBe('/5')
    asked.at(-1)?.answer()
    expect(await next).toEqual([])
  })
})
