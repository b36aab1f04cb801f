// Crash points: every awaited effect of a desk may be its last, before it happened or after.
import type { ExchangePorts } from '#shared/sync/exchange/ports.ts'

/** What a dead desk throws at whatever still runs in it. */
export class Crash extends Error {
  override readonly name = 'Crash'
}

/** Counts effects; burns through at the one it was lit for. */
export class Fuse {
  #left: number | undefined
  #isDead = false
  #slip: number | undefined

  /** The nth effect from now throws, and the desk lives on. */
  slip(effects: number): void {
    this.#slip = effects
  }

  /** The desk dies at its nth effect from now, before it (even) or after it (odd). */
  light(effects: number): void {
    this.#left = effects
  }

  get isDead(): boolean {
    return this.#isDead
  }

  /** The desk was started again. */
  renew(): void {
    this.#left = undefined
    this.#slip = undefined
    this.#isDead = false
  }

  step(): void {
    if (this.#isDead) throw new Crash('dead')
    if (this.#slip !== undefined) {
      this.#slip -= 1
      if (this.#slip === 0) throw new Error('no luck')
    }
    if (this.#left === undefined) return
    this.#left -= 1
    if (this.#left > 0) return
    this.#isDead = true
    throw new Crash('power cut')
  }
}

type Effects = Record<string, unknown>

/** The ports with a crash point before and after each effect. */
export function withFuse(ports: ExchangePorts, fuse: Fuse): ExchangePorts {
  const desk = fused(ports.desk as unknown as Effects, fuse) as unknown as ExchangePorts['desk']
  return {
    ...ports,
    desk: { ...desk, blobs: fused(ports.desk.blobs as unknown as Effects, fuse) as unknown as typeof desk.blobs },
    target: fused(ports.target as unknown as Effects, fuse) as unknown as ExchangePorts['target'],
    memory: fused(ports.memory as unknown as Effects, fuse) as unknown as ExchangePorts['memory'],
  }
}

function fused(effects: Effects, fuse: Fuse): Effects {
  return Object.fromEntries(
    Object.entries(effects).map(([name, effect]) => {
      if (typeof effect !== 'function' || SYNCHRONOUS.has(name)) return [name, effect]
      const act = effect as (...args: readonly unknown[]) => Promise<unknown>
      return [
        name,
        async (...args: readonly unknown[]) => {
          fuse.step()
          const done = await act(...args)
          fuse.step()
          return done
        },
      ]
    }),
  )
}

/** Looks at memory, not effects. */
const SYNCHRONOUS: ReadonlySet<string> = new Set(['device', 'former', 'signer', 'ring'])
