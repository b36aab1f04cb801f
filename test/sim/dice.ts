// Chance out of a seed: the same seed throws the same dice on every machine.

/** Numbers that follow from a seed. */
export interface Dice {
  /** A whole number from 0 to below `sides`. */
  readonly below: (sides: number) => number
  /** True with this probability, 0 to 1. */
  readonly chance: (probability: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined
  readonly bytes: (length: number) => Uint8Array
  /** Dice of their own for one purpose: what one throws moves no other. */
  readonly apart: (purpose: string) => Dice
}

/** Dice of a seed (xoshiro128**, seeded by splitmix32). */
export function diceOf(seed: number): Dice {
  const state = seedState(seed)
  const next = (): number => {
    const [a, b, c, d] = state as [number, number, number, number]
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    const [c2, d2] = [c ^ a, d ^ b]
    state.splice(0, 4, a ^ d2, b ^ c2, c2 ^ shifted, rotate(d2, 11))
    return result
  }
  const below = (sides: number) => Math.floor((next() / 2 ** 32) * sides)
  return {
    below,
    chance: (probability) => next() / 2 ** 32 < probability,
    pick: (items) => items[below(items.length)],
    bytes: (length) => Uint8Array.from({ length }, () => next() & 255),
    apart: (purpose) => diceOf(hashOf(`${seed}/${purpose}`)),
  }
}

function seedState(seed: number): number[] {
  let mixed = seed >>> 0
  return Array.from({ length: 4 }, () => {
    mixed = (mixed + 0x9e3779b9) >>> 0
    let value = mixed
    value = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
    value = Math.imul(value ^ (value >>> 15), 0x735a2d97)
    return (value ^ (value >>> 15)) >>> 0
  })
}

function rotate(value: number, by: number): number {
  return ((value << by) | (value >>> (32 - by))) >>> 0
}

/** FNV-1a: even enough to keep purposes apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
