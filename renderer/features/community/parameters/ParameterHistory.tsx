/** All that was done to a setting, newest first; a value that still waits for its day can be dropped. */
import { Button } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { offerProjectUndo, projectRefusalWords } from '#renderer/features/community/projectWords.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { dropSetting } from './commands.ts'
import { type NamedWrite, type SettingLine, useSettingHistory } from './queries.ts'
import { settingName, storedWords, valueWords } from './settingWords.ts'

interface ParameterHistoryProps {
  readonly line: SettingLine
  readonly leads: boolean
}

export function ParameterHistory({ line, leads }: ParameterHistoryProps) {
  const t = useText()
  const desk = useDesk()
  const { declaration, planned } = line
  const writes = useSettingHistory(declaration.key)
  if (writes === undefined) return null
  const drop = async (fromDay: string): Promise<void> => {
    const done = await dropSetting(desk, declaration.key, fromDay)
    if (!done.ok) return showNotice(projectRefusalWords(done.error.code).what)
    const name = settingName(declaration.key)
    offerProjectUndo(desk, t('project.params.droppedNotice', { name, day: fromDay }), [done.value.undo])
  }
  return (
    <div className='parameters-history'>
      {leads &&
        planned.map(({ fromDay, value }) => (
          <p key={fromDay}>
            {t('project.params.planned', { day: fromDay, value: storedWords(declaration, value, t) })}{' '}
            <Button
              size='compact-xs'
              variant='default'
              aria-label={t('project.params.dropOf', { day: fromDay })}
              onClick={() => void drop(fromDay)}
            >
              {t('project.params.drop')}
            </Button>
          </p>
        ))}
      {writes.length === 0 ? (
        <p className='quiet'>
          {t('project.params.noHistory', { value: valueWords(declaration, declaration.initial, t) })}
        </p>
      ) : (
        <ul>
          {writes.map((write) => (
            <WriteLine key={`${write.dot}/${write.fromDay}`} line={line} write={write} />
          ))}
        </ul>
      )}
    </div>
  )
}

function WriteLine({ line, write }: Pick<ParameterHistoryProps, 'line'> & { readonly write: NamedWrite }) {
  const t = useText()
  const zone = useDeskClock((state) => state.zone)
  const now = useDeskClock((state) => state.now)
  const { day, time } = momentText(write.at, { zone, now })
  return (
    <li>
      <span className='parameters-moment quiet'>
        {day} {time}
      </span>{' '}
      <span>{write.by}</span>{' '}
      <strong>
        {t('project.params.sinceDay', { day: write.fromDay })} {writtenWords(line, write, t)}
      </strong>
    </li>
  )
}

function writtenWords({ declaration }: SettingLine, write: NamedWrite, t: Text): string {
  return write.isDropped ? t('project.params.dropped') : storedWords(declaration, write.value, t)
}
