/** What shows personal data closes by itself after half a minute without a move. */
import { useEffect, useEffectEvent } from 'react'
import { REVEAL_SECONDS } from './Masked.tsx'

const MOVES = ['pointermove', 'keydown', 'wheel', 'touchstart'] as const

export function useIdleClose(onClose: () => void): void {
  const close = useEffectEvent(onClose)
  useEffect(() => {
    let timer = setTimeout(() => close(), REVEAL_SECONDS * 1000)
    const moved = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => close(), REVEAL_SECONDS * 1000)
    }
    for (const move of MOVES) window.addEventListener(move, moved)
    return () => {
      clearTimeout(timer)
      for (const move of MOVES) window.removeEventListener(move, moved)
    }
  }, [])
}
