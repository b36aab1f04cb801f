/** The words of money at the desk (handbook D10, R53, 2.13) as the program stores them; their texts are the screens'. */

/** Accounts of a case's ledger: 业主押金、施工单位押金、出入证押金、费用 (handbook D10, 2.13). */
export const ACCOUNTS = ['owner-deposit', 'contractor-deposit', 'pass-deposit', 'fees'] as const
/** One of them. */
export type Account = (typeof ACCOUNTS)[number]

/** Who pays: 业主、施工单位. */
export const PAYERS = ['owner', 'contractor'] as const
/** One of them. */
export type Payer = (typeof PAYERS)[number]

/** Where a price is charged: 装修、入伙. */
export const OCCASIONS = ['decoration', 'move-in'] as const
/** One of them. */
export type Occasion = (typeof OCCASIONS)[number]

/** How money changes hands: 现金、刷卡、扫码、转账. */
export const PAY_METHODS = ['cash', 'card', 'code', 'transfer'] as const
/** One of them. */
export type PayMethod = (typeof PAY_METHODS)[number]

/** What a price is counted by: 每户、每平方米、每人、每证、每张卡、每天、每次. */
export const PRICE_UNITS = ['case', 'square-metre', 'worker', 'pass', 'card', 'day', 'time'] as const
/** One of them. */
export type PriceUnit = (typeof PRICE_UNITS)[number]
