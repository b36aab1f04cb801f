/** What happened, is it saved, what now: the same three sentences wherever something was refused (style 8.6). */
import { IconAlertTriangle } from '@tabler/icons-react'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import './refusalNote.css'

export function RefusalNote({ words }: { readonly words: RefusalWords }) {
  return (
    <div className='refusal-note' role='alert'>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <div>
        <strong>{words.what}</strong> {words.saved}
        <div>{words.now}</div>
      </div>
    </div>
  )
}
