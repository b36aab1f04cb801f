/** Settings, 参数: what the handbook leaves to the project, by area; who changed it and since when. */
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { SETTING_AREAS } from '#shared/domain/settings.ts'
import { ParameterForm } from './ParameterForm.tsx'
import { ParameterTable } from './ParameterTable.tsx'
import { type SettingLine, useSettingLines } from './queries.ts'
import { settingName, settingRule } from './settingWords.ts'
import './parameters.css'

export function ParametersSection() {
  const today = useToday()
  const lines = useSettingLines(today)
  const [key, setKey] = useState<string>()
  const [query, setQuery] = useState('')
  const close = useCallback(() => setKey(undefined), [])
  if (lines === undefined) return null
  const opened = lines.find((line) => line.declaration.key === key)
  if (opened !== undefined) return <ParameterForm line={opened} onClose={close} />
  return <ParameterList lines={lines} query={query} onQuery={setQuery} onOpen={setKey} />
}

interface ParameterListProps {
  readonly lines: readonly SettingLine[]
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onOpen: (key: string) => void
}

function ParameterList({ lines, query, onQuery, onOpen }: ParameterListProps) {
  const t = useText()
  const leads = isLeader(useDesk().signature.actor)
  const found = lines.filter((line) => matches(line, query))
  return (
    <div className='settings-pad parameters'>
      <div className='settings-head'>
        <h2>{t('project.params.section')}</h2>
        <TextInput
          className='parameters-find'
          aria-label={t('project.params.find')}
          placeholder={t('project.params.findHint')}
          leftSection={<IconSearch size={16} stroke={1.75} />}
          autoFocus
          autoComplete='off'
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return
            event.preventDefault()
            onQuery('')
          }}
        />
      </div>
      <p className='quiet'>{t('project.params.intro')}</p>
      {!leads && <Banner kind='notice'>{t('project.params.onlyLeaders')}</Banner>}
      {found.length === 0 && <p className='quiet'>{t('project.params.nothing')}</p>}
      {SETTING_AREAS.map((area) => {
        const own = found.filter((line) => line.declaration.area === area)
        if (own.length === 0) return null
        const title = t(`project.params.areas.${area}`)
        return <ParameterTable key={area} title={title} lines={own} leads={leads} onOpen={onOpen} />
      })}
    </div>
  )
}

/** Every word of the query stands in the name or the rule. */
function matches({ declaration }: SettingLine, query: string): boolean {
  const text = `${settingName(declaration.key)} ${settingRule(declaration.key)}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
