import { expect, test, vi } from 'vitest'
import { askForTurn } from './singleWindow.ts'

/** Locks as a browser keeps them: one holder, the others wait until it lets go or they give up. */
function locksHeld() {
  let free: () => void = () => undefined
  const gone = new Promise<void>((resolve) => {
    free = resolve
  })
  const request = (_name: string, { signal, steal, ifAvailable }: LockOptions, run: (lock: Lock | null) => unknown) => {
    if (ifAvailable === true) return Promise.resolve(run(null))
    const turn = steal === true ? Promise.resolve() : gone
    const given = new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('in vain', 'AbortError')))
    })
    return Promise.race([turn, given]).then(() => run({} as Lock))
  }
  return { locks: { request } as unknown as LockManager, free: () => free() }
}

const turnsHeard = () => ({ onGranted: vi.fn(), onDenied: vi.fn(), onLost: vi.fn() })

test('a window that is still going when the desk is loaded again is waited for, not taken for a second one', async () => {
  const { locks, free } = locksHeld()
  const turns = turnsHeard()
  askForTurn(turns, false, locks)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(turns.onDenied).not.toHaveBeenCalled()
  free()
  await vi.waitFor(() => expect(turns.onGranted).toHaveBeenCalledOnce())
  expect(turns.onDenied).not.toHaveBeenCalled()
})

test('a second window stands aside when the first one stays (case 58)', async () => {
  const { locks } = locksHeld()
  const turns = turnsHeard()
  askForTurn(turns, false, locks)
  await vi.waitFor(() => expect(turns.onDenied).toHaveBeenCalledOnce(), { timeout: 4_000 })
  expect(turns.onGranted).not.toHaveBeenCalled()
  expect(turns.onLost).not.toHaveBeenCalled()
})

test('taking over waits for nobody', async () => {
  const { locks } = locksHeld()
  const turns = turnsHeard()
  askForTurn(turns, true, locks)
  await vi.waitFor(() => expect(turns.onGranted).toHaveBeenCalledOnce())
})
