/** Whole numbers as bytes: seven bits a byte, small ones first; signed ones folded so that small distances stay short. */

/** Collects whole numbers. */
export interface NumberWriter {
  /** From 0 to 2^53 - 1. */
  readonly whole: (value: number) => void
  /** Either sign, to 2^52. */
  readonly signed: (value: number) => void
  readonly bytes: () => Uint8Array
}

/** Gives them back, in order; 0 past the end, where `isOver` says so. */
export interface NumberReader {
  readonly whole: () => number
  readonly signed: () => number
  readonly isAtEnd: () => boolean
  /** Whether more was asked for than is there, or a number was too long. */
  readonly isOver: () => boolean
}

/** A writer that is empty. */
export function numberWriter(): NumberWriter {
  let bytes = new Uint8Array(1024)
  let at = 0
  const whole = (value: number): void => {
    if (at + 8 > bytes.length) {
      const longer = new Uint8Array(bytes.length * 2)
      longer.set(bytes)
      bytes = longer
    }
    let rest = value
    while (rest >= 0x80) {
      bytes[at++] = (rest % 0x80) + 0x80
      rest = Math.floor(rest / 0x80)
    }
    bytes[at++] = rest
  }
  return {
    whole,
    signed: (value) => whole(value < 0 ? -value * 2 - 1 : value * 2),
    bytes: () => bytes.slice(0, at),
  }
}

/** A reader from the first byte on. */
export function numberReader(bytes: Uint8Array): NumberReader {
  let at = 0
  let isOver = false
  const whole = (): number => {
    let value = 0
    for (let scale = 1; scale <= 2 ** 49; scale *= 0x80) {
      const byte = bytes[at]
      if (byte === undefined) break
      at += 1
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
    }
    isOver = true
    return 0
  }
  return {
    whole,
    signed: () => {
      const folded = whole()
      return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2
    },
    isAtEnd: () => at === bytes.length,
    isOver: () => isOver,
  }
}
