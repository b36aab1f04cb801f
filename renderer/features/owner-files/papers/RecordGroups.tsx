/** Groups of what hangs on a file, a line each: name, what is there, and the button that adds to it. */
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import './records.css'

/** One entry; what it says may be covered as a whole. */
export interface RecordLine {
  readonly key: string
  readonly text: ReactNode
  /** Quiet words behind it: days, places. */
  readonly quiet?: string
  readonly badge?: ReactNode
  /** Form in which it is changed. */
  readonly path?: string
  /** Acts beside it, e.g. looking at a scan. */
  readonly acts?: ReactNode
  /** Personal words: dots while the screen is covered. */
  readonly personal?: true
}

interface RecordGroupProps {
  readonly title: string
  /** Form that adds one; none where it is not added here. */
  readonly addPath?: string
  readonly lines: readonly RecordLine[]
  /** Quiet words under the lines. */
  readonly note?: string
}

export function RecordGroup({ title, addPath, lines, note }: RecordGroupProps) {
  const t = useText()
  const navigate = useNavigate()
  return (
    <div className='record-group'>
      <h3>{title}</h3>
      {addPath !== undefined && (
        <button
          type='button'
          className='record-add'
          aria-label={t('fileRecords.addTo', { what: title })}
          title={t('fileRecords.addTo', { what: title })}
          onClick={() => void navigate({ to: addPath })}
        >
          <IconPlus size={16} stroke={1.75} />
        </button>
      )}
      <ul aria-label={title}>
        {lines.map((line) => (
          <RecordLineItem key={line.key} line={line} />
        ))}
        {lines.length === 0 && <li className='quiet'>{t('fileRecords.none')}</li>}
        {note !== undefined && <li className='quiet'>{note}</li>}
      </ul>
    </div>
  )
}

function RecordLineItem({ line }: { readonly line: RecordLine }) {
  const t = useText()
  const navigate = useNavigate()
  const covered = usePrivacy((state) => state.covered)
  const { path, quiet, badge, acts } = line
  const hidden = covered && line.personal === true
  const words = hidden ? '••••' : line.text
  return (
    <li>
      {path === undefined || hidden ? (
        <span className='record-text'>{words}</span>
      ) : (
        <button
          type='button'
          className='record-link'
          title={t('common.edit')}
          onClick={() => void navigate({ to: path })}
        >
          {words}
        </button>
      )}
      {quiet !== undefined && quiet !== '' && <span className='quiet'>{hidden ? '' : quiet}</span>}
      {badge}
      {acts}
    </li>
  )
}
