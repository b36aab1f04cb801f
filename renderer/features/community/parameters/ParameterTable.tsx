/** The settings of one area: name and rule, value, since when and by whom. */
import { Button } from '@mantine/core'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import type { SettingLine } from './queries.ts'
import { isInForce } from './settingsInForce.ts'
import { settingName, settingRule, storedWords, valueWords } from './settingWords.ts'

interface ParameterTableProps {
  readonly title: string
  readonly lines: readonly SettingLine[]
  readonly leads: boolean
  readonly onOpen: (key: string) => void
}

export function ParameterTable({ title, lines, leads, onOpen }: ParameterTableProps) {
  const t = useText()
  return (
    <>
      <h3>{title}</h3>
      <table className='settings-table parameters-table' aria-label={title}>
        <colgroup>
          <col className='parameters-name' />
          <col />
          <col className='parameters-since' />
          <col className='parameters-act' />
        </colgroup>
        <thead className='visually-hidden'>
          <tr>
            <th scope='col'>{t('project.params.rule')}</th>
            <th scope='col'>{t('project.params.value')}</th>
            <th scope='col'>{t('project.params.since')}</th>
            <th scope='col'>{t('project.params.change')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ParameterRow key={line.declaration.key} line={line} leads={leads} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface ParameterRowProps extends Pick<ParameterTableProps, 'leads' | 'onOpen'> {
  readonly line: SettingLine
}

function ParameterRow({ line, leads, onOpen }: ParameterRowProps) {
  const t = useText()
  const { declaration, value, planned, contested } = line
  const name = settingName(declaration.key)
  return (
    <tr>
      <th scope='row'>
        {name}
        <div className='quiet'>{settingRule(declaration.key)}</div>
      </th>
      <td>
        <strong className='parameters-value'>{valueWords(declaration, value, t)}</strong>
        {contested && (
          <span title={t('project.params.contested')}>
            <ContestedMark records={[]} isContested />
          </span>
        )}
        {!isInForce(declaration.key) && <div className='quiet'>{t('project.params.waits')}</div>}
        {planned.map((step) => (
          <div key={step.fromDay} className='quiet'>
            {t('project.params.planned', { day: step.fromDay, value: storedWords(declaration, step.value, t) })}
          </div>
        ))}
      </td>
      <td>{sinceWords(line, t)}</td>
      <td className='settings-table-acts'>
        <Button
          size='compact-sm'
          variant='subtle'
          aria-label={t('project.params.changeOf', { name })}
          onClick={() => onOpen(declaration.key)}
        >
          {leads ? t('project.params.change') : t('common.show')}
        </Button>
      </td>
    </tr>
  )
}

function sinceWords({ since }: SettingLine, t: Text) {
  if (since === undefined) return <span className='quiet'>{t('project.params.untouched')}</span>
  return (
    <>
      {t('project.params.sinceDay', { day: since.fromDay })} <span className='quiet'>{since.by}</span>
    </>
  )
}
