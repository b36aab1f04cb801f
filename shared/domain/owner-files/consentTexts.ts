/**
 * What people are told and asked (PIPL Art. 13, 14, 17, 29; handbook 2.18, D20), word for word and by version. A version that was shown
 * never changes: new words are a new version at the end of its list, and everybody who agreed to the old one is asked again.
 */
import type { ConsentPurpose } from './fileRecords.ts'

/** One version of one text; `{company}` and `{reach}` are filled when it is shown or printed. */
export interface ConsentText {
  readonly version: string
  /** Day from which it is shown, ISO. */
  readonly since: string
  readonly zh: string
  readonly en: string
}

const REGISTRATION: readonly ConsentText[] = [
  {
    version: '2026-11',
    since: '2026-11-21',
    zh:
      '{company}（处理者）为履行物业服务合同及法定义务（核验身份、交付、结算、通行与车辆管理、联络与应急）处理本表所填姓名、性别、证件、电话、' +
      '地址、邮箱、住户关系、车牌、紧急联系人等信息；由您在前台提供，以纸质及加密电子方式保存，证件号码打印时遮挡，查看留痕。' +
      '保存期限至物业服务结束及档案期满，到期删除；除法律另有规定外不对外提供。您有权查阅、复制、更正、删除、撤回同意及投诉，{reach}。' +
      '选填项可不填，不影响物业服务。',
    en:
      '{company} (the processor) handles your personal data to perform the property-service contract and duties of law. Purposes: checking ' +
      'identity, handing over the home, settling fees, access and vehicles, everyday and emergency contact. Kinds: name, sex, kind and ' +
      'number of identity paper, phones, address, e-mail, the home and ties to it, number plates, emergency contacts. Method: given at ' +
      'the desk by you or your agent, kept on paper and encrypted on the computer; identity numbers are masked in print and every look ' +
      'is logged. Kept while the service lasts and then for the archive term, then deleted. Given to nobody else unless the law says so. ' +
      'You may see, copy, correct or delete your data, withdraw consent and complain: {reach}. Fields marked optional may stay empty; ' +
      'the service is the same.',
  },
]

const CARE_NOTES: readonly ConsentText[] = [
  {
    version: '2026-11',
    since: '2026-11-21',
    zh:
      '同意{company}登记一条关怀备注（如“敲门多等一会儿”“需要搬运帮手”），仅供前台与楼栋专员上门照应时看。不记健康、习惯、宗教。' +
      '每条写明到期日，最长 24 个月，到期删除。可随时撤回，撤回即删除，不影响物业服务：{reach}。',
    en:
      'I agree that {company} keeps a care note (such as “allow time at the door”, “needs a hand with loads”) for the desk and the tower ' +
      'officer when they call. Health, habits and religion are not written. Each note names its last day, at most 24 months ahead, and is ' +
      'deleted after it. I may withdraw at any time; the notes are then deleted and the service is the same: {reach}.',
  },
]

const ID_SCAN: readonly ConsentText[] = [
  {
    version: '2026-11',
    since: '2026-11-21',
    zh:
      '同意{company}扫描留存本人证件（敏感个人信息），仅用于扫描件水印上写明的用途。必要性：该用途须核对证件原样；可改为只存纸质复印件或只看原件。' +
      '扫描件加密保存在前台电脑，每次查看写明原因并留有记录，办结或撤回后从档案移除。可随时撤回，不影响物业服务：{reach}。',
    en:
      'I agree that {company} scans and keeps my identity paper (sensitive personal data), only for the purpose written across the scan. ' +
      'Why: that purpose needs the paper as it looks; a copy on paper, or showing the original, is possible instead. The scan is kept ' +
      'encrypted on the desk’s computer, each look is logged with its reason, and it leaves the file when the matter is done or I ' +
      'withdraw. I may withdraw at any time; the service is the same: {reach}.',
  },
]

const GREETINGS: readonly ConsentText[] = [
  {
    version: '2026-11',
    since: '2026-11-21',
    zh:
      '同意{company}登记本人告知的一个日子（只有月和日），届时发送节日或生日问候。该日子由本人说出，不取自证件号码，不作其他用途。' +
      '可随时撤回，撤回即删除该日子，不影响物业服务：{reach}。',
    en:
      'I agree that {company} keeps one date that I tell (month and day only) and sends a greeting then. The date is my own words, never ' +
      'taken from an identity number, and used for nothing else. I may withdraw at any time; the date is then deleted and the service ' +
      'is the same: {reach}.',
  },
]

/** Every version ever shown, oldest first. */
export const CONSENT_TEXTS: Readonly<Record<ConsentPurpose, readonly ConsentText[]>> = {
  registration: REGISTRATION,
  'care-notes': CARE_NOTES,
  'id-scan': ID_SCAN,
  greetings: GREETINGS,
}

/** The version that is shown now. */
export function currentConsentText(purpose: ConsentPurpose): ConsentText {
  const latest = CONSENT_TEXTS[purpose].at(-1)
  if (latest === undefined) throw new Error(`No text for "${purpose}".`)
  return latest
}

/** Who asks and how to reach them; either may be empty. */
export interface ConsentSpeaker {
  readonly company: string
  readonly hotline: string
}

/** A text with the company and its hotline in it. Source: PIPL Art. 17, handbook 2.18; the company checks it before it is used. */
export function spokenConsent(text: ConsentText, language: 'zh' | 'en', { company, hotline }: ConsentSpeaker): string {
  const isChinese = language === 'zh'
  const who = company === '' ? (isChinese ? '本物业服务企业' : 'the property-service company') : company
  const desk = isChinese ? '可向前台提出' : 'ask at the front desk'
  const byPhone = isChinese ? `可向前台或致电 ${hotline} 提出` : `ask at the front desk or call ${hotline}`
  return text[language].replaceAll('{company}', who).replaceAll('{reach}', hotline === '' ? desk : byPhone)
}
