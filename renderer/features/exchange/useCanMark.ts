/** Whether the folder that lost its marker holds this desk's files: only then is writing it again offered. */
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { ExchangeState } from '#shared/sync/exchange/report.ts'
import { canMarkFolder } from './folderCommands.ts'

export function useCanMark(state: ExchangeState): boolean {
  const desk = useDesk()
  const [canMark, setCanMark] = useState(false)
  useEffect(() => {
    let isCurrent = true
    setCanMark(false)
    if (state === 'marker-missing')
      canMarkFolder(desk).then(
        (can) => isCurrent && setCanMark(can),
        () => {},
      )
    return () => {
      isCurrent = false
    }
  }, [desk, state])
  return canMark
}
