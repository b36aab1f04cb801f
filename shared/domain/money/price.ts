/** The price list as it is stored (handbook C15, D10). */

/** One line of the price list, in force from a day on (handbook C15, D10). Nothing is shipped: every amount is the project's. */
export interface DecorationPrice {
  readonly name: string
  readonly account: string
  readonly payer: string
  readonly per: string
  /** Where it is charged (`Occasion`); absent = at decoration, as every price of before. */
  readonly occasion?: string
  readonly amountFen: number
  readonly fromDay: string
  /** Last day, or empty. */
  readonly toDay: string
  /** What it rests on: 公示、合同、政府指导价. */
  readonly basis: string
  readonly position: number
}
