/** `/custody/opening`: what was in store before the program (期初导入): template, file, preview with what is wrong, writing, balance to sign. */
import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { OpeningImportDone } from './OpeningImportDone.tsx'
import { OpeningImportPick } from './OpeningImportPick.tsx'
import { OpeningImportPreview } from './OpeningImportPreview.tsx'
import { useOpeningImport } from './useOpeningImport.ts'
import './openingImport.css'

export function OpeningImportScreen() {
  const t = useText()
  const navigate = useNavigate()
  const steps = useOpeningImport()
  const { at } = steps
  const leave = (): void => {
    if (at.step === 'preview') steps.again()
    else if (at.step !== 'running') void navigate({ to: '/custody' })
  }
  const back: DeskAction = {
    id: 'leave-opening',
    label: t('custodyRegister.title'),
    icon: IconArrowLeft,
    keys: 'Escape',
    run: leave,
  }
  useHotKeys([back])
  if (at.step === 'preview')
    return (
      <OpeningImportPreview
        at={at}
        mayImport={steps.mayImport}
        onStart={() => steps.run(at)}
        onTakeBack={() => steps.takeBack(at)}
        onBack={steps.again}
      />
    )
  if (at.step === 'done')
    return <OpeningImportDone at={at} onAgain={steps.again} onTakeBack={() => steps.takeBack(at)} />
  return (
    <Page title={t('custodyRegister.opening.title')}>
      {at.step === 'pick' && (
        <OpeningImportPick
          back={back}
          refusal={at.refusal}
          mayImport={steps.mayImport}
          onPick={(file) => void steps.pick(file)}
        />
      )}
      {at.step === 'reading' && (
        <p className='opening-wait'>{t('custodyRegister.opening.reading', { name: at.name })}</p>
      )}
      {at.step === 'running' && (
        <p className='opening-wait' role='status'>
          {t('custodyRegister.opening.running', { done: at.done })}
        </p>
      )}
    </Page>
  )
}
