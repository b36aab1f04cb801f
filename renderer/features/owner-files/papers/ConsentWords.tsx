/** The words of a notice as they are read out at the desk: the version that is shown now, in the screen's language. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useLanguage } from '#renderer/stores/useLanguage.ts'
import { useText } from '#renderer/text/text.ts'
import { currentConsentText, spokenConsent } from '#shared/domain/owner-files/consentTexts.ts'
import type { ConsentPurpose } from '#shared/domain/owner-files/fileRecords.ts'

export function ConsentWords({ purpose }: { readonly purpose: ConsentPurpose }) {
  const t = useText()
  const language = useLanguage((state) => state.language)
  const { store } = useDesk()
  const community = useLiveAnswer(async () => (await store.db.communities.toArray())[0]?.v ?? {}, [store])
  const shown = currentConsentText(purpose)
  const speaker = { company: community?.company ?? '', hotline: community?.hotline ?? '' }
  return (
    <blockquote className='consent-words'>
      <strong>{t(`fileRecords.consent.purposes.${purpose}`)}</strong>{' '}
      <span className='quiet'>{t('fileRecords.consent.version', { version: shown.version })}</span>
      <p>{spokenConsent(shown, language === 'en' ? 'en' : 'zh', speaker)}</p>
    </blockquote>
  )
}
