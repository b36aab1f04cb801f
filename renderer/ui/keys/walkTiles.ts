/** Arrow keys over buttons that lie in rows: left and right along them, up and down by what stands above and below. */
import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }

/** For `onKeyDown` of what holds the buttons; `selector` finds them. */
export function walkTiles(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const step = STEPS[event.key]
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const at = tiles.indexOf(document.activeElement as HTMLElement)
  if (step === undefined || at < 0) return
  event.preventDefault()
  const here = tiles[at]?.getBoundingClientRect()
  const isUpright = event.key === 'ArrowDown' || event.key === 'ArrowUp'
  const next = isUpright
    ? (step > 0 ? tiles.slice(at + 1) : tiles.slice(0, at).reverse()).find((tile) => isInColumn(tile, here))
    : tiles[at + step]
  next?.focus()
}

function isInColumn(tile: HTMLElement, here: DOMRect | undefined): boolean {
  const there = tile.getBoundingClientRect()
  return here !== undefined && Math.abs(there.left - here.left) < here.width / 2 && there.top !== here.top
}
