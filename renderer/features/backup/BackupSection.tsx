/** 设置 · 备份与恢复: where backups are, how good they are, and how one comes back. */
import { IconDatabaseExport, IconFolder, IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useBackups } from '#renderer/stores/useBackups.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { AskRestore } from './AskRestore.tsx'
import { BackupList } from './BackupList.tsx'
import { backUpNow, chooseFolder } from './backupCommands.ts'
import { troubleWords } from './backupWords.ts'
import { FolderForm } from './FolderForm.tsx'
import { PlaceCard } from './PlaceCard.tsx'
import { useBackupBook, usePlaces } from './useBackupFacts.ts'
import './backup.css'

export function BackupSection() {
  const t = useText()
  const desk = useDesk()
  const { places, again } = usePlaces()
  const book = useBackupBook()
  const running = useBackups((state) => state.running)
  const [refusal, setRefusal] = useState<string>()
  const [isChoosing, setChoosing] = useState(false)
  const [isRestoring, setRestoring] = useState(false)
  const canBackUp = desk.info.capabilities.backup === true
  const leads = isLeader(desk.signature.actor)
  const run = async () => {
    setRefusal(undefined)
    const done = await backUpNow(desk)
    if (done.ok) showNotice(t('backup.done'))
    else if (done.error !== 'running') setRefusal(done.error)
  }
  const choose = async () => {
    setRefusal(undefined)
    if (desk.info.host !== 'electron') return setChoosing(true)
    const chosen = await chooseFolder(desk, null)
    if (!chosen.ok && chosen.error !== 'cancelled') setRefusal(chosen.error)
    again()
  }
  // What is wrong with a place is said on its card, once.
  const isToldBelow = places?.some(({ id }) => book?.[id]?.trouble === refusal) ?? false
  const hasChosen = places?.some(({ id }) => id === 'chosen') ?? false
  const whyNoFolder = !canBackUp
    ? troubleWords('unsupported').what
    : desk.info.demo
      ? t('backup.places.practice')
      : t('staff.onlyLeaders')
  const actions = [
    {
      id: 'back-up-now',
      label: running === undefined ? t('backup.run') : t('backup.header.running'),
      icon: IconDatabaseExport,
      keys: 'F2',
      isAvailable: canBackUp && running === undefined,
      whyNot: canBackUp ? t('backup.runningHint') : troubleWords('unsupported').what,
      run,
    },
    {
      id: 'choose-backup-folder',
      label: hasChosen ? t('backup.places.change') : t('backup.places.choose'),
      icon: IconFolder,
      keys: 'F4',
      isAvailable: canBackUp && leads && !desk.info.demo,
      whyNot: whyNoFolder,
      run: choose,
    },
    {
      id: 'restore-backup',
      label: t('backup.restore.open'),
      icon: IconRestore,
      isAvailable: canBackUp && leads && !desk.info.demo,
      whyNot: whyNoFolder,
      run: () => setRestoring(true),
    },
  ]
  useHotKeys(isChoosing || isRestoring ? [] : actions)
  if (isRestoring) return <AskRestore onClose={() => setRestoring(false)} />
  if (isChoosing) {
    const close = () => {
      setChoosing(false)
      again()
    }
    return <FolderForm onUse={(path) => chooseFolder(desk, path)} onClose={close} />
  }
  return (
    <div className='settings-pad backup-section'>
      <div className='settings-head'>
        <h2>{t('backup.section')}</h2>
        {actions.map((action, index) => (
          <ActionButton key={action.id} action={action} main={index === 0} />
        ))}
      </div>
      <p className='quiet'>{t('backup.intro')}</p>
      {!canBackUp && <RefusalNote words={troubleWords('unsupported')} />}
      {refusal !== undefined && !isToldBelow && <RefusalNote words={troubleWords(refusal)} />}
      {places !== undefined && book !== undefined && canBackUp && (
        <>
          <div className='backup-places'>
            {places.map((place) => (
              <PlaceCard key={place.id} place={place} known={book[place.id]} isRunning={running === place.id} />
            ))}
            {!hasChosen && (
              <section className='backup-place' aria-label={t('backup.places.chosen')}>
                <strong>{t('backup.places.chosen')}</strong>
                <p className='quiet'>{t(desk.info.demo ? 'backup.places.practice' : 'backup.places.chosenNone')}</p>
              </section>
            )}
          </div>
          <BackupList places={places} book={book} onProved={again} />
        </>
      )}
      <h3>{t('backup.restore.how')}</h3>
      <p>{t('backup.restore.elsewhere')}</p>
    </div>
  )
}
