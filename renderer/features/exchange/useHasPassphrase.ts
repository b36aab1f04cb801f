/** Whether a passphrase was ever set or read on this desk; undefined while that is looked up. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { readKeysText } from '#renderer/db/keysFile.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'

export function useHasPassphrase(): boolean | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => (await readKeysText(store)) !== undefined, [store])
}
