/** A scanned pass at any desk, without a network (handbook D22): one large word, until when, what to do now. */
import { IconExternalLink } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useKeptPicture } from '#renderer/db/useKeptPicture.ts'
import { type ScannedPass, useScannedPass } from '#renderer/features/decoration/queries/passCheck.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { Facts } from './PeopleCards.tsx'
import { verdictState } from './peopleWords.ts'
import './people.css'

export function PassCheck({ scanned }: { readonly scanned: string }) {
  const t = useText()
  const navigate = useNavigate()
  const pass = useScannedPass(scanned, useToday())
  if (pass === undefined) return null
  const caseId = pass.isRead ? pass.caseId : ''
  const open: DeskAction = {
    id: 'open',
    label: t('decorationPeople.check.open'),
    icon: IconExternalLink,
    keys: 'F2',
    run: () => navigate({ to: `/decoration/case/${caseId}/permit` }),
  }
  return (
    <Page
      title={t('decorationPeople.check.title')}
      note={t('decorationPeople.check.scanNext')}
      actions={caseId === '' ? [] : [open]}
    >
      {pass.isRead ? <Verdict pass={pass} /> : <Unread code={pass.code} />}
    </Page>
  )
}

function Unread({ code }: { readonly code: string }) {
  const t = useText()
  const known = code === 'newer-pass-code' || code === 'misread' ? code : 'not-a-pass-code'
  return (
    <div className='pass-check' role='status'>
      <p className='pass-check-verdict' data-state='late'>
        {t(`decorationPeople.check.unread.${known}`)}
      </p>
    </div>
  )
}

function Verdict({ pass }: { readonly pass: Extract<ScannedPass, { readonly isRead: true }> }) {
  const t = useText()
  const { verdict, until, isKnownHere } = pass.check
  const proves = verdict !== 'forged' && verdict !== 'unknown-desk'
  return (
    <div className='pass-check' role='status'>
      <p className='pass-check-verdict' data-state={verdictState(verdict)}>
        {t(`decorationPeople.check.verdicts.${verdict}`)}
      </p>
      {proves && until !== '' && <p className='pass-check-until'>{t('decorationPeople.check.until', { until })}</p>}
      <p>{t(`decorationPeople.check.now.${verdict}`)}</p>
      {pass.photo !== '' && proves && <FacePicture hash={pass.photo} />}
      <Facts
        facts={[
          [t('decorationPeople.check.number'), pass.number],
          [t('decorationPeople.columns.unit'), pass.unitCode],
          [t('decorationPeople.columns.worker'), pass.name === '' ? '' : <PersonName key='name' name={pass.name} />],
        ]}
      />
      <p className='quiet'>{t(isKnownHere ? 'decorationPeople.check.onFile' : 'decorationPeople.check.notHere')}</p>
    </div>
  )
}

function FacePicture({ hash }: { readonly hash: string }) {
  const covered = usePrivacy((state) => state.covered)
  const picture = useKeptPicture(hash)
  return !covered && picture?.ok ? <img src={picture.value} alt='' /> : null
}
