/** Settings, 本机: screen, auto-lock, and what this program is and where it keeps things. */
import { SegmentedControl, Select } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { requestPersistence, type StorageReport } from '#renderer/db/persistence.ts'
import { type AutoLockMinutes, autoLockChoices, useAutoLock } from '#renderer/stores/useAutoLock.ts'
import { colorSchemes, useColorScheme } from '#renderer/stores/useColorScheme.ts'
import { useLanguage } from '#renderer/stores/useLanguage.ts'
import { languageNames, languages } from '#renderer/text/language.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'

export function ThisComputerSection() {
  const t = useText()
  return (
    <div className='settings-pad'>
      <h2>{t('settings.thisComputer')}</h2>
      <p className='quiet'>{t('settings.thisComputerIntro')}</p>
      <ScreenSettings />
      <AboutThisDesk />
    </div>
  )
}

function ScreenSettings() {
  const t = useText()
  const { language, setLanguage } = useLanguage()
  const { colorScheme, setColorScheme } = useColorScheme()
  const { minutes, setMinutes } = useAutoLock()
  return (
    <>
      <h3>{t('settings.screen')}</h3>
      <div className='settings-lines'>
        <span id='settings-language'>{t('settings.language')}</span>
        <SegmentedControl
          aria-labelledby='settings-language'
          value={language}
          onChange={(value) => setLanguage(languages.find((one) => one === value) ?? language)}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <span id='settings-scheme'>{t('settings.colorScheme')}</span>
        <SegmentedControl
          aria-labelledby='settings-scheme'
          value={colorScheme}
          onChange={(value) => setColorScheme(colorSchemes.find((one) => one === value) ?? colorScheme)}
          data={colorSchemes.map((value) => ({ value, label: t(`settings.${value}`) }))}
        />
      </div>
      <h3>{t('settings.safety')}</h3>
      <div className='settings-lines'>
        <span id='settings-lock'>{t('settings.autoLock')}</span>
        <Select
          aria-labelledby='settings-lock'
          value={String(minutes)}
          onChange={(value) => setMinutes(lockChoice(value) ?? minutes)}
          data={autoLockChoices.map((count) => ({
            value: String(count),
            label: count === 0 ? t('settings.autoLockNever') : t('settings.autoLockAfter', { count }),
          }))}
          allowDeselect={false}
        />
      </div>
    </>
  )
}

function lockChoice(value: string | null): AutoLockMinutes | undefined {
  return autoLockChoices.find((count) => String(count) === value)
}

const BYTES_PER_MB = 1024 ** 2
const BYTES_PER_GB = 1024 ** 3

function AboutThisDesk() {
  const t = useText()
  const { info, store } = useDesk()
  const report = useStorageReport()
  const answer = report?.persistence
  return (
    <>
      <h3>{t('settings.about')}</h3>
      <dl className='settings-lines'>
        <dt>{t('settings.version')}</dt>
        <dd>{t('settings.built', { version: info.version, day: info.buildDate.slice(0, 10) })}</dd>
        <dt>{t('settings.host')}</dt>
        <dd>{t(`settings.hosts.${info.host}`)}</dd>
        <dt>{t('settings.community')}</dt>
        <dd>
          {info.demo ? <StateBadge state='running' words={t('settings.practice')} /> : <code>{store.workspace}</code>}
        </dd>
        <dt>{t('settings.storage')}</dt>
        <dd>
          <StateBadge
            state={answer === 'persistent' ? 'done' : answer === undefined ? 'todo' : 'due'}
            words={t(`settings.persistence.${answer ?? 'asking'}`)}
          />
          <p className='quiet'>
            {report?.usedBytes !== undefined &&
              t('settings.storageUsed', { used: (report.usedBytes / BYTES_PER_MB).toFixed(1) })}
            {report?.freeBytes !== undefined &&
              ` · ${t('settings.storageFree', { free: (report.freeBytes / BYTES_PER_GB).toFixed(1) })}`}
          </p>
        </dd>
      </dl>
    </>
  )
}

/** What the browser promises now; undefined while it is asked. */
function useStorageReport(): StorageReport | undefined {
  const [report, setReport] = useState<StorageReport>()
  useEffect(() => void requestPersistence().then(setReport), [])
  return report
}
