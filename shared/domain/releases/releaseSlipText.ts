/** The fixed words of 《物品搬运放行单》, template version 1. A changed word is a new template version (style 6.4). */
import type { Applicant, Authorisation } from './schema.ts'

/** Title of the form. */
export const TITLE = '物品搬运放行单'
/** The desk keeps the stub, the gate takes the other one off at the cut line (handbook 2.10). */
export const COPY_LABELS: readonly string[] = ['存根联', '放行联']

/** 申请人身份, as ticked. */
export const APPLICANT_LABELS: Readonly<Record<Applicant, string>> = {
  owner: '业主',
  tenant: '租户',
  decorator: '装修单位',
}

/** 业主授权方式, as ticked. */
export const AUTHORISATION_LABELS: Readonly<Record<Authorisation, string>> = {
  'in-person': '本人到场',
  written: '书面',
  phone: '电话核实',
}

/** 门岗核对, as ticked by hand. */
export const GATE_LABELS: readonly string[] = ['相符，放行', '不符，退回']

/** What the gate keeps to, in one line. */
export const GATE_NOTE =
  '实物与本单不符不得放行，请另开新单。本单当日有效，过期作废；放行联由门岗收存，每周交回前台核对。'
