/** What hangs on a file: a line for each kind that holds something, and one quiet line of buttons for the kinds that hold nothing. */
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import './records.css'

/** One entry; what it says may be covered as a whole. */
export interface RecordLine {
  readonly key: string
  readonly text: ReactNode
  /** Key of the record that the line is of: it says so where two desks are at odds about it. */
  readonly record?: string
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

/** One kind of record on a file. */
export interface RecordGroupProps {
  readonly title: string
  /** Form that adds one. */
  readonly addPath: string
  readonly lines: readonly RecordLine[]
  /** Quiet words under the lines. */
  readonly note?: string
}

/** All kinds of a file: what is there first, then what could be added. */
export function RecordGroups({ groups }: { readonly groups: readonly RecordGroupProps[] }) {
  const t = useText()
  const isEmpty = ({ lines, note }: RecordGroupProps): boolean => lines.length === 0 && note === undefined
  const empty = groups.filter(isEmpty)
  return (
    <section className='records' aria-label={t('fileRecords.records')}>
      {groups
        .filter((group) => !isEmpty(group))
        .map((group) => (
          <RecordGroup key={group.title} {...group} />
        ))}
      {empty.length > 0 && (
        <div className='record-adds'>
          {empty.map(({ title, addPath }) => (
            <AddButton key={title} title={title} addPath={addPath} words={title} />
          ))}
        </div>
      )}
    </section>
  )
}

function RecordGroup({ title, addPath, lines, note }: RecordGroupProps) {
  return (
    <div className='record-group'>
      <h3>{title}</h3>
      <AddButton title={title} addPath={addPath} />
      <ul aria-label={title}>
        {lines.map((line) => (
          <RecordLineItem key={line.key} line={line} />
        ))}
        {note !== undefined && <li className='quiet'>{note}</li>}
      </ul>
    </div>
  )
}

interface AddButtonProps extends Pick<RecordGroupProps, 'title' | 'addPath'> {
  /** Beside the sign, where no heading says it. */
  readonly words?: string
}

function AddButton({ title, addPath, words }: AddButtonProps) {
  const t = useText()
  const navigate = useNavigate()
  const what = t('fileRecords.addTo', { what: title })
  return (
    <button
      type='button'
      className='record-add'
      aria-label={what}
      title={what}
      onClick={() => void navigate({ to: addPath })}
    >
      <IconPlus size={16} stroke={1.75} aria-hidden />
      {words}
    </button>
  )
}

function RecordLineItem({ line }: { readonly line: RecordLine }) {
  const t = useText()
  const navigate = useNavigate()
  const covered = usePrivacy((state) => state.covered)
  const { path, quiet, badge, record, acts } = line
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
      {record !== undefined && <ContestedMark records={[record]} />}
      {acts}
    </li>
  )
}
