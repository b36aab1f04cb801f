/** happy-dom lays nothing out: lists are told how tall they are, so that they draw their rows. */
import { afterAll, beforeAll, vi } from 'vitest'

/** For the tests of this file every element is this tall, in pixels. */
export function withListHeight(height = 720): void {
  const spy = vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get')
  beforeAll(() => {
    spy.mockReturnValue(height)
  })
  afterAll(() => spy.mockRestore())
}
