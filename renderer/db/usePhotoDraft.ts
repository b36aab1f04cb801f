/** Photographs that wait for their form to be stored: kept sealed on this desk, because a phone may close the page while its camera is open. */
import { useEffect, useRef, useState } from 'react'
import { base64url, fromBase64url } from '#shared/kernel/bytes.ts'
import { useFormDrafts } from './formDrafts.ts'

/** Photographs by what they are of; `home` for the home itself. */
export type TakenPhotos = Readonly<Record<string, readonly Uint8Array[]>>

/** The pictures of one form. */
export interface PhotoDraft {
  readonly photos: TakenPhotos
  readonly set: (of: string, photos: readonly Uint8Array[]) => void
  /** Forgets them: stored, or not wanted. */
  readonly drop: () => void
}

const NONE: TakenPhotos = {}

/** The pictures of the form under this key; those that were taken before a crash come back. */
export function usePhotoDraft(key: string): PhotoDraft {
  const drafts = useFormDrafts()
  const [photos, setPhotos] = useState<TakenPhotos>(NONE)
  const isTouched = useRef(false)
  useEffect(() => {
    let isGone = false
    void drafts.load(key).then((found) => {
      const read = found === undefined ? undefined : readPhotos(found.values)
      if (!isGone && !isTouched.current && read !== undefined) setPhotos(read)
    })
    return () => {
      isGone = true
    }
  }, [drafts, key])
  return {
    photos,
    set: (of, taken) => {
      isTouched.current = true
      const all = { ...photos, [of]: taken }
      setPhotos(all)
      void drafts.save(key, writtenPhotos(all))
    },
    drop: () => {
      isTouched.current = true
      setPhotos(NONE)
      void drafts.drop(key)
    },
  }
}

function writtenPhotos(photos: TakenPhotos): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(photos).map(([of, taken]) => [of, taken.map(base64url)]))
}

/** What comes from disk may be of another version: then there is nothing. */
function readPhotos(values: unknown): TakenPhotos | undefined {
  if (typeof values !== 'object' || values === null) return undefined
  const read = Object.entries(values).map(([of, taken]: readonly [string, unknown]) => {
    const pictures = Array.isArray(taken) ? taken.map((one) => fromBase64url(String(one))) : []
    return [of, pictures.flatMap((one) => (one.ok ? [one.value] : []))] as const
  })
  return Object.fromEntries(read)
}
