/** The readings of a recipient while it is typed; Enter may come before the answer, and then waits for it. */
import { useEffect, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSearchService } from '#renderer/db/search/searchContext.ts'
import { findRecipients, type Recipient } from './intakeRecipients.ts'

export interface RecipientChoice {
  readonly typed: string
  readonly readings: readonly Recipient[]
  /** The reading that Enter takes. */
  readonly chosen: Recipient | undefined
  readonly type: (typed: string) => void
  /** One line up or down. */
  readonly step: (by: 1 | -1) => void
  readonly choose: (recipient: Recipient) => void
  /** The reading that stands, asked for now where the answer is still on its way. */
  readonly settle: () => Promise<Recipient | undefined>
  readonly clear: () => void
}

interface Answer {
  readonly typed: string
  readonly readings: readonly Recipient[]
}

const NOTHING: Answer = { typed: '', readings: [] }

/** `onType` hears each change of what is typed. */
export function useIntakeRecipients(onType?: (typed: string) => void): RecipientChoice {
  const { store } = useDesk()
  const search = useSearchService()
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<Answer>(NOTHING)
  const [key, setKey] = useState<string>()
  const latest = useRef(typed)
  useEffect(() => {
    let isStale = false
    void findRecipients(store, search, typed).then((readings) => {
      if (!isStale) setAnswer({ typed, readings })
    })
    return () => {
      isStale = true
    }
  }, [store, search, typed])
  const readings = typed.trim() === '' ? NOTHING.readings : answer.readings
  const chosenOf = (list: readonly Recipient[]) => list.find((one) => one.key === key) ?? list[0]
  const chosen = answer.typed === typed ? chosenOf(readings) : undefined
  return {
    typed,
    readings,
    chosen,
    type: (words) => {
      latest.current = words
      setTyped(words)
      setKey(undefined)
      onType?.(words)
    },
    step: (by) => {
      const at = readings.findIndex((one) => one.key === chosen?.key)
      setKey(readings[Math.max(0, Math.min(readings.length - 1, at + by))]?.key)
    },
    choose: ({ key: picked }) => setKey(picked),
    settle: async () => {
      if (chosen !== undefined || latest.current.trim() === '') return chosen
      const readings = await findRecipients(store, search, latest.current)
      setAnswer({ typed: latest.current, readings })
      return readings[0]
    },
    clear: () => {
      latest.current = ''
      setTyped('')
      setKey(undefined)
    },
  }
}
